package cl.bitacora.classroom.matching;

/**
 * Where a score becomes a person. SourceAFIS documents 40 as a false match rate of 0.01 %, ten points being a factor of
 * ten; among a class of 25 with 3 impressions each that is near 0.3 % per stranger, hence more and a margin for 1:N.
 *
 * @param verify least score 1:1
 * @param identify least score 1:N
 * @param margin how much the best must exceed the best of anybody else, 1:N
 */
public record MatchParameters(double verify, double identify, double margin) {
    public static final MatchParameters DEFAULT = new MatchParameters(40, 50, 10);

    public MatchParameters {
        if (verify <= 0 || identify < verify || margin < 0) {
            throw new IllegalArgumentException("thresholds must be positive, and 1:N no laxer than 1:1");
        }
    }
}
