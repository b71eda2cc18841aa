#include "read/kind.h"

#include "dutygraph/text/fold.h"
#include "read/convert.h"
#include "read/html.h"
#include "read/html_charset.h"
#include "read/office.h"
#include "read/pdf.h"

namespace dutygraph::read {

Kind kind_of(std::string_view bytes) {
  if (is_pdf(bytes)) return Kind::pdf;
  if (foreign_kind(bytes)) return Kind::foreign;
  if (is_zip(bytes)) return Kind::zip;
  if (is_html(bytes)) return Kind::html;
  return Kind::text;
}

std::optional<Failure> read_flow(Kind kind, std::string bytes, const text::Lexicons& lexicons, Document& document) {
  try {
    switch (kind) {
      case Kind::text: break;
      case Kind::pdf: read_pdf(bytes, lexicons, document); break;
      case Kind::zip: read_zip(bytes, document); break;
      case Kind::html: read_html(std::move(bytes), document); break;
      case Kind::foreign: read_zip(converted(bytes, *foreign_kind(bytes), document.file), document); break;
    }
  } catch (const Error& error) {
    return error.failure();
  }
  if (text::trim(document.text).empty())
    return Failure{Code::unreadable, document.file, 0, "is empty", "name a document that holds a plan"};
  return std::nullopt;
}

}  // namespace dutygraph::read
