package cl.bitacora.retroactive.domain;

import cl.bitacora.regulation.RetroactiveLetter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A request as it was filed.
 *
 * @param letter letter of its fact
 * @param claimed letter under which the executor filed it, if it said one
 * @param dates days from which its term runs
 * @param submittedOn legal day on which it was filed
 * @param region two-digit CUT of the region where the course is held
 * @param channel how it was filed
 * @param attachments its documents
 * @param context what they are compared with
 * @param recovery what was done about the class, for events
 * @param execution how the course was held, for what is not foreseen
 */
public record Request(
        RetroactiveLetter letter,
        Optional<RetroactiveLetter> claimed,
        Filing.Dates dates,
        LocalDate submittedOn,
        String region,
        Channel channel,
        List<Attachment> attachments,
        Evidence.Context context,
        Recovery recovery,
        Execution execution) {
    public Request {
        attachments = List.copyOf(attachments);
    }

    /**
     * How it was filed: by e-mail to an address, or in the web platform (both are taken in; G-ATT-12).
     *
     * @param email address to which it was sent, or empty for the web platform
     */
    public record Channel(Optional<String> email) {}

    /** What was done about a class that an event prevented. */
    public record Recovery(boolean recovered, boolean informed, boolean reschedulingAsked) {}

    /**
     * How the course was held.
     *
     * @param asCommunicated schedule and conditions were those communicated to SENCE
     * @param proven the documents show that the training really took place; a person says so
     */
    public record Execution(boolean asCommunicated, boolean proven) {}
}
