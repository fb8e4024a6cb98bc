package cl.bitacora.contracts.courses;

import java.time.LocalDate;
import java.time.LocalTime;

/** A block of the communicated schedule; wall-clock times of {@code America/Santiago}. */
public record ScheduledBlock(LocalDate on, String letter, LocalTime startsAt, int durationMinutes) {}
