package cl.bitacora.eventstore.runtime;

import cl.bitacora.eventstore.IntegrityAlarms;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Health. A service is ready when its log and views answer. That the broker is away or a stream is parked is trouble
 * ({@code /q/health/well}), but no reason to send its users elsewhere: commands go on.
 */
final class Checks {
    private Checks() {}

    /** The log can be read and is dense. */
    @IfBuildProperty(name = "bitacora.log.enabled", stringValue = "true", enableIfMissing = true)
    @Readiness
    @Singleton
    static class LogCheck implements HealthCheck {
        private final Engine engine;

        LogCheck(Engine engine) {
            this.engine = engine;
        }

        @Override
        public HealthCheckResponse call() {
            HealthCheckResponseBuilder answer = HealthCheckResponse.named("event-log");
            try {
                long head = engine.log().reader().head().position();
                engine.log().reader().read(Math.max(0, head - 10), 10); // throws where a position is missing
                return answer.up().withData("position", head).build();
            } catch (RuntimeException e) {
                return answer.down().withData("trouble", e.toString()).build();
            }
        }
    }

    /** The views have the shape that this version of the service reads. */
    @IfBuildProperty(name = "bitacora.log.enabled", stringValue = "true", enableIfMissing = true)
    @Readiness
    @Singleton
    static class ViewsCheck implements HealthCheck {
        private final Engine engine;

        ViewsCheck(Engine engine) {
            this.engine = engine;
        }

        @Override
        public HealthCheckResponse call() {
            HealthCheckResponseBuilder answer =
                    HealthCheckResponse.named("views").status(engine.views().ready());
            engine.views().rebuilt().ifPresent(position -> answer.withData("rebuilt", position));
            return answer.build();
        }
    }

    /** Everything moves on. */
    @IfBuildProperty(name = "bitacora.log.enabled", stringValue = "true", enableIfMissing = true)
    @Wellness
    @Singleton
    static class MovingCheck implements HealthCheck {
        private final Engine engine;

        MovingCheck(Engine engine) {
            this.engine = engine;
        }

        @Override
        public HealthCheckResponse call() {
            HealthCheckResponseBuilder answer = HealthCheckResponse.named("event-engine");
            try {
                long parked = engine.parkedStreams();
                boolean well = trouble(answer, "relay", engine.relayTrouble())
                        & trouble(answer, "views", engine.views().trouble())
                        & trouble(answer, "policies", engine.policies().trouble());
                return answer.withData("relayLag", engine.relayLag())
                        .withData("viewsLag", engine.views().lag())
                        .withData("parkedStreams", parked)
                        .status(well && parked == 0)
                        .build();
            } catch (RuntimeException e) {
                return answer.down().withData("trouble", e.toString()).build();
            }
        }

        private static boolean trouble(HealthCheckResponseBuilder answer, String part, @Nullable String trouble) {
            if (trouble != null) {
                answer.withData(part, trouble);
            }
            return trouble == null;
        }
    }

    /** The log is what was signed, and so are the logs that this service watches. */
    @IfBuildProperty(name = "bitacora.log.enabled", stringValue = "true", enableIfMissing = true)
    @Wellness
    @Singleton
    static class IntegrityCheck implements HealthCheck {
        private final Engine engine;

        IntegrityCheck(Engine engine) {
            this.engine = engine;
        }

        @Override
        public HealthCheckResponse call() {
            HealthCheckResponseBuilder answer = HealthCheckResponse.named("integrity");
            try {
                List<IntegrityAlarms.Alarm> alarms = engine.checkpoints().open();
                alarms.stream()
                        .limit(10)
                        .forEach(alarm -> answer.withData(
                                "alarm " + alarm.id(), alarm.kind() + " " + alarm.origin() + ": " + alarm.what()));
                String trouble = engine.checkpoints().trouble();
                if (trouble != null) {
                    answer.withData("checkpoints", trouble);
                }
                return answer.withData("unsigned", engine.checkpoints().lag())
                        .status(trouble == null && alarms.isEmpty())
                        .build();
            } catch (RuntimeException e) {
                return answer.down().withData("trouble", e.toString()).build();
            }
        }
    }
}
