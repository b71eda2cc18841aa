// A number in twice the precision of a double, as an unevaluated sum of two: just enough to add fractions so that equal
// sums come out as the same double whatever their order (1/3 + 1/2 + 1/6 and 1).
//
// Limits: about 106 bits; needs round-to-nearest and no -ffast-math. No overflow care: amounts are small.
// Source: Dekker, Numer. Math. 18:224 (1971); Knuth, TAOCP 2, 4.2.2; the algorithms of Hida, Li, Bailey (2001).
#pragma once

#include <cmath>

namespace dutygraph::analyse {

struct Twofold {
  double high = 0;
  double low = 0;  // below half a unit in the last place of `high`
  double value() const { return high; }
};

// x + y exactly, for |x| >= |y|.
inline Twofold renormalised(double x, double y) {
  const double sum = x + y;
  return {sum, y - (sum - x)};
}

inline Twofold operator+(Twofold x, Twofold y) {
  const double sum = x.high + y.high;
  const double part = sum - x.high;
  const double error = (x.high - (sum - part)) + (y.high - part);
  return renormalised(sum, error + x.low + y.low);
}

inline Twofold operator*(Twofold x, double y) {
  const double product = x.high * y;
  return renormalised(product, std::fma(x.high, y, -product) + x.low * y);
}

inline Twofold reciprocal(double x) {
  const double quotient = 1 / x;
  return renormalised(quotient, std::fma(-quotient, x, 1.0) / x);
}

}  // namespace dutygraph::analyse
