//! Exact numbers. A score of 25 is 25 and not 24.999...: it must fall on the side of a level's edge that the file states.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Div, Mul, Neg, Sub};
use std::str::FromStr;

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_rational::BigRational;
use num_traits::{Signed as _, ToPrimitive as _, Zero as _};

/// A rational number without rounding and without a largest value.
///
/// Small values (nearly all) live in two machine words; whatever outgrows them continues in big integers, so a thousand
/// questions with odd weights neither overflow nor slow down the ordinary case.
#[derive(Clone)]
pub struct Exact(Repr);

#[derive(Clone)]
enum Repr {
    /// Lowest terms, positive denominator.
    Small(i64, i64),
    /// Lowest terms, and one of both does not fit in `Small`.
    Big(Box<BigRational>),
}

/// Why a text is not a number for us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseError {
    /// It is not written as a decimal number.
    NotANumber,
    /// More than [`MAX_DIGITS`] digits, written out: nobody means that.
    TooLong,
}

/// The most digits, written out in full, that a number in a file may have.
pub const MAX_DIGITS: usize = 60;

impl Exact {
    /// Nought.
    pub const ZERO: Self = Self(Repr::Small(0, 1));
    /// One.
    pub const ONE: Self = Self(Repr::Small(1, 1));

    /// `numerator / denominator`; `None` when the denominator is nought.
    pub fn ratio(numerator: i64, denominator: i64) -> Option<Self> {
        (denominator != 0).then(|| Self::from_i128(numerator.into(), denominator.into()))
    }

    /// The fraction in lowest terms. The denominator is not nought; both come from products of two `i64`.
    fn from_i128(numerator: i128, denominator: i128) -> Self {
        let (n, d) = if denominator < 0 { (-numerator, -denominator) } else { (numerator, denominator) };
        if let (Ok(n), Ok(d)) = (i64::try_from(n), i64::try_from(d)) {
            if d == 1 {
                return Self(Repr::Small(n, 1));
            }
            // Machine words are an order of magnitude faster to reduce than `i128`.
            let gcd = n.unsigned_abs().gcd(&d.unsigned_abs());
            if let Ok(gcd) = i64::try_from(gcd) {
                return Self(Repr::Small(n / gcd, d / gcd));
            }
        }
        let gcd = n.gcd(&d);
        let (n, d) = (n / gcd, d / gcd);
        match (i64::try_from(n), i64::try_from(d)) {
            (Ok(n), Ok(d)) => Self(Repr::Small(n, d)),
            _ => Self(Repr::Big(Box::new(BigRational::new_raw(n.into(), d.into())))),
        }
    }

    fn from_big(value: BigRational) -> Self {
        match (value.numer().to_i64(), value.denom().to_i64()) {
            (Some(n), Some(d)) => Self(Repr::Small(n, d)),
            _ => Self(Repr::Big(Box::new(value))),
        }
    }

    fn to_big(&self) -> BigRational {
        match &self.0 {
            Repr::Small(n, d) => BigRational::new_raw((*n).into(), (*d).into()),
            Repr::Big(value) => (**value).clone(),
        }
    }

    /// Whether this is exactly nought.
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Repr::Small(0, _))
    }

    /// Whether this is below nought.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Repr::Small(n, _) => *n < 0,
            Repr::Big(value) => value.is_negative(),
        }
    }

    /// Whether this is a whole number.
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Repr::Small(_, d) => *d == 1,
            Repr::Big(value) => value.is_integer(),
        }
    }

    /// The quotient, or `None` for a division by nought.
    pub fn checked_div(&self, other: &Self) -> Option<Self> {
        if other.is_zero() {
            return None;
        }
        Some(match (&self.0, &other.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) => {
                Self::from_i128(i128::from(*a) * i128::from(*d), i128::from(*b) * i128::from(*c))
            }
            _ => Self::from_big(self.to_big() / other.to_big()),
        })
    }

    /// The nearest floating-point number, for drawing and for JSON.
    pub fn to_f64(&self) -> f64 {
        match &self.0 {
            #[expect(clippy::cast_precision_loss, reason = "the caller asked for the nearest floating-point number")]
            Repr::Small(n, d) => *n as f64 / *d as f64,
            Repr::Big(value) => value.to_f64().unwrap_or(0.0),
        }
    }

    /// The value rounded to `decimals` places, half away from zero, written with a decimal point and trailing noughts.
    pub fn round_to(&self, decimals: u32) -> String {
        if let (Repr::Small(n, d), 0..=MOST_DECIMALS) = (&self.0, decimals) {
            return rounded(*n, *d, decimals);
        }
        let scale = BigInt::from(10).pow(decimals);
        let scaled = (self.to_big() * BigRational::from_integer(scale.clone())).round().to_integer();
        let (whole, rest) = scaled.abs().div_rem(&scale);
        let sign = if scaled.is_negative() { "-" } else { "" };
        if decimals == 0 {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{rest:0>width$}", rest = rest.to_string(), width = decimals as usize)
        }
    }

    /// The shortest decimal writing: exact where one of at most twelve places exists, else rounded to twelve.
    pub fn to_decimal(&self) -> String {
        if self.is_integer() {
            return self.round_to(0);
        }
        let text = self.round_to(12);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

/// So many decimals of a number in machine words can be worked out in machine words.
const MOST_DECIMALS: u32 = 12;

/// `n / d` rounded to at most [`MOST_DECIMALS`] places, half away from zero.
fn rounded(n: i64, d: i64, decimals: u32) -> String {
    let scale = 10_i128.pow(decimals);
    // 2^63 x 10^12 x 2 is far below 2^127.
    let (doubled, d) = (i128::from(n.unsigned_abs()) * scale * 2, i128::from(d));
    let scaled = (doubled + d) / (2 * d);
    let sign = if n < 0 && scaled != 0 { "-" } else { "" };
    if decimals == 0 {
        return format!("{sign}{scaled}");
    }
    let (whole, rest) = (scaled / scale, scaled % scale);
    format!("{sign}{whole}.{rest:0>width$}", width = decimals as usize)
}

impl From<i64> for Exact {
    fn from(value: i64) -> Self {
        Self(Repr::Small(value, 1))
    }
}

impl From<i32> for Exact {
    fn from(value: i32) -> Self {
        Self::from(i64::from(value))
    }
}

impl From<u32> for Exact {
    fn from(value: u32) -> Self {
        Self::from(i64::from(value))
    }
}

impl FromStr for Exact {
    type Err = ParseError;

    /// Reads `12`, `-3.5`, `1_000`, `2.5e3`: what RON and JSON write, without going through floating point.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let text = text.trim();
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().map_err(|_| exponent_error(exponent))?),
            None => (text, 0),
        };
        let (negative, digits) = match mantissa.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, mantissa.strip_prefix('+').unwrap_or(mantissa)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut number = String::with_capacity(digits.len());
        for c in whole.chars().chain(fraction.chars()) {
            match c {
                '0'..='9' => number.push(c),
                '_' if !number.is_empty() => {}
                _ => return Err(ParseError::NotANumber),
            }
        }
        if number.is_empty() {
            return Err(ParseError::NotANumber);
        }
        let places = i64::try_from(fraction.chars().filter(char::is_ascii_digit).count()).unwrap_or(i64::MAX);
        let shift = i64::from(exponent) - places;
        let length = number.trim_start_matches('0').len() as u64 + shift.unsigned_abs();
        if length > MAX_DIGITS as u64 {
            // 0e99999 is still nought, but nobody writes it on purpose.
            return Err(ParseError::TooLong);
        }
        // Nearly all numbers anybody writes fit in machine words, and are there at once.
        let (power, is_power) = (u32::try_from(shift.unsigned_abs()).unwrap_or(u32::MAX), shift != 0);
        if length <= 18
            && let Ok(value) = number.parse::<i64>()
        {
            let value = i128::from(if negative { -value } else { value });
            let power = if is_power { 10_i128.pow(power) } else { 1 };
            return Ok(if shift < 0 { Self::from_i128(value, power) } else { Self::from_i128(value * power, 1) });
        }
        let mut value = BigRational::from_integer(number.parse::<BigInt>().map_err(|_| ParseError::NotANumber)?);
        let power = BigInt::from(10).pow(u32::try_from(shift.unsigned_abs()).map_err(|_| ParseError::TooLong)?);
        value = if shift < 0 { value / power } else { value * power };
        Ok(Self::from_big(if negative { -value } else { value }))
    }
}

/// An exponent of digits that is only too large is a number too long; anything else is no number.
fn exponent_error(exponent: &str) -> ParseError {
    let digits = exponent.trim_start_matches(['-', '+']);
    if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
        ParseError::TooLong
    } else {
        ParseError::NotANumber
    }
}

impl Add for &Exact {
    type Output = Exact;

    fn add(self, other: &Exact) -> Exact {
        match (&self.0, &other.0) {
            (Repr::Small(a, 1), Repr::Small(b, 1)) if a.checked_add(*b).is_some() => Exact(Repr::Small(a + b, 1)),
            // Products of two words fit i128; their sum can pass it only at the very edge, hence the check.
            (Repr::Small(a, b), Repr::Small(c, d)) => {
                let (a, b, c, d) = (i128::from(*a), i128::from(*b), i128::from(*c), i128::from(*d));
                match (a * d).checked_add(c * b) {
                    Some(sum) => Exact::from_i128(sum, b * d),
                    None => Exact::from_big(self.to_big() + other.to_big()),
                }
            }
            _ => Exact::from_big(self.to_big() + other.to_big()),
        }
    }
}

impl Sub for &Exact {
    type Output = Exact;

    fn sub(self, other: &Exact) -> Exact {
        self + &-other
    }
}

impl Neg for &Exact {
    type Output = Exact;

    fn neg(self) -> Exact {
        match &self.0 {
            Repr::Small(n, d) => Exact::from_i128(-i128::from(*n), (*d).into()),
            Repr::Big(value) => Exact::from_big(-(**value).clone()),
        }
    }
}

impl Mul for &Exact {
    type Output = Exact;

    fn mul(self, other: &Exact) -> Exact {
        match (&self.0, &other.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) => {
                Exact::from_i128(i128::from(*a) * i128::from(*c), i128::from(*b) * i128::from(*d))
            }
            _ => Exact::from_big(self.to_big() * other.to_big()),
        }
    }
}

impl Div<i64> for &Exact {
    type Output = Exact;

    /// # Panics
    /// When the divisor is nought: for divisors known to be something else. Otherwise use [`Exact::checked_div`].
    fn div(self, divisor: i64) -> Exact {
        assert!(divisor != 0, "division of an exact number by nought");
        self * &Exact::from_i128(1, divisor.into())
    }
}

impl std::iter::Sum for Exact {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, |a, b| &a + &b)
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) => a == c && b == d,
            (Repr::Big(a), Repr::Big(b)) => a == b,
            // Lowest terms are unique, and whatever fits is small.
            _ => false,
        }
    }
}

impl Eq for Exact {}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) => {
                (i128::from(*a) * i128::from(*d)).cmp(&(i128::from(*c) * i128::from(*b)))
            }
            _ => (self.to_big() - other.to_big()).cmp(&BigRational::zero()),
        }
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_decimal())
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Small(n, 1) => write!(f, "{n}"),
            Repr::Small(n, d) => write!(f, "{n}/{d}"),
            Repr::Big(value) => write!(f, "{value}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        text.parse().unwrap()
    }

    #[test]
    fn decimals_are_read_without_floating_point() {
        assert_eq!(&exact("0.1") + &exact("0.2"), exact("0.3"));
        assert_eq!(exact("1_000"), Exact::from(1000_i64));
        assert_eq!(exact("2.5e3"), Exact::from(2500_i64));
        assert_eq!(exact("25e-2"), Exact::ratio(1, 4).unwrap());
        assert_eq!("".parse::<Exact>(), Err(ParseError::NotANumber));
        assert_eq!("NaN".parse::<Exact>(), Err(ParseError::NotANumber));
        assert_eq!("1e".parse::<Exact>(), Err(ParseError::NotANumber));
        assert_eq!("1e999999999".parse::<Exact>(), Err(ParseError::TooLong));
        assert_eq!("1e99999999999999".parse::<Exact>(), Err(ParseError::TooLong));
        assert_eq!("9".repeat(100).parse::<Exact>(), Err(ParseError::TooLong));
    }

    #[test]
    fn rounding_is_half_away_from_zero_and_happens_once() {
        assert_eq!(exact("2.5").round_to(0), "3");
        assert_eq!(exact("-2.5").round_to(0), "-3");
        assert_eq!(exact("2.4999999999999999999").round_to(0), "2");
        assert_eq!(Exact::ratio(200, 3).unwrap().round_to(1), "66.7");
        assert_eq!(exact("0.05").round_to(1), "0.1");
        assert_eq!(Exact::ratio(1, 3).unwrap().to_decimal(), "0.333333333333");
        assert_eq!(exact("12.50").to_decimal(), "12.5");
    }

    #[test]
    fn the_short_way_says_what_the_long_way_says() {
        let long = |n: i64, d: i64, decimals: u32| {
            // What does not fit in machine words goes the long way; a factor above and below changes nothing.
            let scale = BigInt::from(10).pow(decimals);
            let value = BigRational::new(n.into(), d.into()) * BigRational::from_integer(scale.clone());
            let scaled = value.round().to_integer();
            let (whole, rest) = scaled.abs().div_rem(&scale);
            let sign = if scaled.is_negative() { "-" } else { "" };
            if decimals == 0 {
                format!("{sign}{whole}")
            } else {
                format!("{sign}{whole}.{:0>1$}", rest.to_string(), decimals as usize)
            }
        };
        let edges =
            [i64::MIN, i64::MIN + 1, -1_000_001, -25, -5, -2, -1, 0, 1, 2, 5, 25, 333_333, i64::MAX - 1, i64::MAX];
        for n in edges {
            for d in [1_i64, 2, 3, 7, 8, 10, 1_000, 999_983, i64::MAX] {
                for decimals in [0, 1, 2, 6, 12] {
                    assert_eq!(
                        Exact::ratio(n, d).unwrap().round_to(decimals),
                        long(n, d, decimals),
                        "{n}/{d} {decimals}"
                    );
                }
            }
        }
        for (text, n, d) in [
            ("0.000000000000000001", 1, 1_000_000_000_000_000_000),
            ("-999999999999999999", -999_999_999_999_999_999, 1),
            ("1e17", 100_000_000_000_000_000, 1),
            ("0012.5000", 25, 2),
            ("-0.0", 0, 1),
        ] {
            assert_eq!(exact(text), Exact::ratio(n, d).unwrap(), "{text}");
        }
        assert_eq!(format!("{:?}", exact("123456789012345678901234567890")), "123456789012345678901234567890");
    }

    #[test]
    fn what_outgrows_a_machine_word_stays_exact() {
        let mut product = Exact::ONE;
        for prime in [2_147_483_647_i64, 2_147_483_629, 2_147_483_587, 2_147_483_579] {
            product = &product * &Exact::ratio(1, prime).unwrap();
        }
        for prime in [2_147_483_647_i64, 2_147_483_629, 2_147_483_587, 2_147_483_579] {
            product = &product * &Exact::from(prime);
        }
        assert_eq!(product, Exact::ONE);
        let edge = Exact::ratio(i64::MIN, 1).unwrap();
        assert_eq!(&(&edge + &edge) - &edge, edge);
        assert_eq!(-&-&edge, edge);
        assert!(&edge + &edge < edge);
    }
}
