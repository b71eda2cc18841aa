// Bytes in an unknown encoding -> UTF-8.
//
// Order of proof: byte order mark; well-formed UTF-8; UTF-16 without a mark (zero bytes, and what comes out is text);
// GB18030 (a superset of GBK and GB2312: well-formed, and mostly Chinese). Anything else is refused: a guess would
// print wrong names.
#pragma once

#include <string>

#include "dutygraph/model/document.h"
#include "dutygraph/model/error.h"

namespace dutygraph::read {

struct Decoded {
  std::string utf8;  // without byte order mark
  Encoding encoding = Encoding::utf8;
};

Result<Decoded> decode(std::string bytes, const std::string& file);

}  // namespace dutygraph::read
