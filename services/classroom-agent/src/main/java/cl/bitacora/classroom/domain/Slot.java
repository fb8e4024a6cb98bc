package cl.bitacora.classroom.domain;

import java.time.LocalDate;
import java.time.LocalTime;

/** A block of the communicated schedule, in the legal time zone. */
public record Slot(LocalDate on, String letter, LocalTime startsAt, int durationMinutes) {}
