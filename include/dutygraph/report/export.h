// A resolved plan for other programs: Gephi, NetworkX, Neo4j, spreadsheets, Graphviz.
//
// All formats hold the same graph: a node a unit, official, collective and task; an edge an assignment with its role,
// printed label and name, order, rule and, where it exists only through a collective, that collective's id. Nothing is
// left out; attributes that a node has not are empty or absent.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::report {

// Attributed graph as XML for Gephi, NetworkX, igraph (GraphML 1.0; Brandes et al., Graph Drawing 2001). O(size).
std::string graphml(const ResolvedPlan& plan);

// The same as GEXF 1.3, with edge weights: what Gephi reads best. O(size).
std::string gexf(const ResolvedPlan& plan);

// Plain DOT with labels and roles, for any Graphviz engine; not a printed diagram (that is draw). O(size).
std::string dot(const ResolvedPlan& plan);

// Statements that build the graph in Neo4j: (:Unit)-[:LEAD|SUPPORT|…]->(:Task). Running them twice changes nothing.
// O(size).
std::string cypher(const ResolvedPlan& plan);

// nodes.csv and edges.csv (RFC 4180, UTF-8, a head of names). O(size).
std::vector<std::pair<std::string, std::string>> csv_tables(const ResolvedPlan& plan);

// units.csv, tasks.csv and assignments.csv with the heads that `neo4j-admin database import` asks for. O(size).
std::vector<std::pair<std::string, std::string>> neo4j_tables(const ResolvedPlan& plan);

}  // namespace dutygraph::report
