package cl.bitacora.auditor.bundle;

import cl.bitacora.eventstore.log.RawEvent;
import java.time.LocalDate;

/**
 * One row of an event log, undecoded.
 *
 * @param raw everything the entry hash covers, and both hashes
 * @param occurredOn legal day as stored; follows from {@code occurredAt}, and no hash covers it
 */
public record Entry(RawEvent raw, LocalDate occurredOn) {}
