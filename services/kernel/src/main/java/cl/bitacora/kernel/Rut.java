package cl.bitacora.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chilean tax and identity number: digits and a check digit (modulus 11; 11 is 0, 10 is K). Persons' RUTs never enter
 * an event (see {@link PersonId}); institutions' RUTs are public and may.
 */
public record Rut(int number, char checkDigit) {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,3}(?:\\.?[0-9]{3}){0,2}|[0-9]{1,9})-?([0-9kK])");

    public Rut {
        if (number < 1 || number > 999_999_999) {
            throw new IllegalArgumentException("RUT out of range");
        }
        if (checkDigit != checkDigitOf(number)) {
            throw new IllegalArgumentException("wrong RUT check digit");
        }
    }

    /** The check digit that belongs to a number. */
    public static char checkDigitOf(int number) {
        int sum = 0;
        int factor = 2;
        for (int rest = number; rest > 0; rest /= 10) {
            sum += rest % 10 * factor;
            factor = factor == 7 ? 2 : factor + 1;
        }
        int remainder = 11 - sum % 11;
        return switch (remainder) {
            case 11 -> '0';
            case 10 -> 'K';
            default -> (char) ('0' + remainder);
        };
    }

    /** The RUT of a number, with its check digit computed. */
    public static Rut ofNumber(int number) {
        return new Rut(number, checkDigitOf(number));
    }

    /** Reads {@code 12.345.678-5}, {@code 12345678-5} or {@code 123456785}; empty if the shape or check digit is wrong. */
    public static Optional<Rut> parse(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1).replace(".", ""));
        char digit = matcher.group(2).toUpperCase(Locale.ROOT).charAt(0);
        return number >= 1 && digit == checkDigitOf(number) ? Optional.of(new Rut(number, digit)) : Optional.empty();
    }

    /**
     * Reads a RUT that is known to be right.
     *
     * @throws IllegalArgumentException if it is not; the message does not repeat the text (it may be personal)
     */
    public static Rut of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a valid RUT"));
    }

    /** As people read it: {@code 12.345.678-5}. */
    public String formatted() {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.') + "-" + checkDigit;
    }

    /** Canonical: digits, hyphen, check digit in capitals. */
    @Override
    public String toString() {
        return number + "-" + checkDigit;
    }
}
