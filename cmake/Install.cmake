# A program, the rooms as libraries, and a package that find_package(dutygraph) finds.
include(CMakePackageConfigHelpers)
get_property(rooms GLOBAL PROPERTY DUTYGRAPH_ROOMS)
list(TRANSFORM rooms PREPEND dutygraph_ OUTPUT_VARIABLE room_targets)

# The whole library under one name.
add_library(dutygraph_all INTERFACE)
add_library(dutygraph::dutygraph ALIAS dutygraph_all)
set_target_properties(dutygraph_all PROPERTIES EXPORT_NAME dutygraph)
target_link_libraries(dutygraph_all INTERFACE ${room_targets})

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/dutygraph")
install(TARGETS dutygraph RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(TARGETS ${room_targets} dutygraph_all EXPORT dutygraph ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(DIRECTORY include/dutygraph DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(FILES docs/dutygraph.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(DIRECTORY share/dutygraph DESTINATION "${CMAKE_INSTALL_DATADIR}")
install(EXPORT dutygraph NAMESPACE dutygraph:: FILE dutygraph-targets.cmake DESTINATION "${package_dir}")
configure_package_config_file(cmake/dutygraph-config.cmake.in dutygraph-config.cmake INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file(dutygraph-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/dutygraph-config.cmake" "${PROJECT_BINARY_DIR}/dutygraph-config-version.cmake"
        DESTINATION "${package_dir}")
