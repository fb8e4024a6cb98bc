package cl.bitacora.retroactive.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document of a request, with what makes it valid as the evidence of its kind.
 *
 * @param actionId action that it refers to, if it refers to one
 * @param approvedOn when a prior authorisation was given
 * @param byThirdParty who issued or signed it is neither the executor nor its staff
 * @param ofExecutor it comes from a computer of the executor
 * @param showsClock date and time of the computer can be seen
 * @param errorCode code that can be read in it
 * @param namesEvent it names the event
 */
public record Attachment(
        EvidenceKind kind,
        Optional<String> actionId,
        Optional<LocalDate> approvedOn,
        boolean byThirdParty,
        boolean ofExecutor,
        boolean showsClock,
        Optional<Integer> errorCode,
        boolean namesEvent) {

    /** A document of a kind of which nothing more is asked. */
    public static Attachment plain(EvidenceKind kind) {
        return new Attachment(kind, Optional.empty(), Optional.empty(), false, false, false, Optional.empty(), false);
    }
}
