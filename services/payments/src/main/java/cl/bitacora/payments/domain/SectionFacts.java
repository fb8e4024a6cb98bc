package cl.bitacora.payments.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import java.time.LocalDate;

/**
 * What payments must know of a section.
 *
 * @param senceCode code of the course in SENCE's system (SIC)
 * @param quota places (cupo), not people enrolled
 * @param hours chronological hours of the lecture phase
 * @param vhace hourly value per student that the executor offered
 * @param startsOn first day, as planned or as agreed
 * @param endsOn last day, as planned
 */
public record SectionFacts(
        SectionId section,
        Rut otec,
        Programme programme,
        Modality modality,
        String senceCode,
        String courseName,
        String region,
        int quota,
        int hours,
        Clp vhace,
        LocalDate startsOn,
        LocalDate endsOn) {

    /** Seconds of the lecture phase. */
    public long totalSeconds() {
        return Math.multiplyExact((long) hours, 3600L);
    }

    /** The money quantities of the course. */
    public Values values() {
        return Values.of(vhace, hours, quota);
    }
}
