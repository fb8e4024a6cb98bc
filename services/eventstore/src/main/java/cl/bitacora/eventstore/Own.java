package cl.bitacora.eventstore;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The service's own {@code EventCatalogue}: each service produces exactly one, and the engine builds its log on it.
 *
 * <pre>{@code
 * @Produces @Singleton @Own
 * EventCatalogue<AttendanceEvent> own() { return AttendanceEvent.CATALOGUE; }
 * }</pre>
 */
@Qualifier
@Retention(RUNTIME)
@Target({TYPE, METHOD, FIELD, PARAMETER})
public @interface Own {}
