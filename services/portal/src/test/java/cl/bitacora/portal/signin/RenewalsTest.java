package cl.bitacora.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** One renews, the others wait for it. */
class RenewalsTest {
    private final Hands clock = new Hands();
    private final Renewals<String> renewals = new Renewals<>(clock);

    @Test
    void the_first_renews_and_the_others_get_what_it_got() {
        assertThat(renewals.awaited("a")).isEmpty();
        CompletionStage<Optional<String>> second = renewals.awaited("a").orElseThrow();
        assertThat(second.toCompletableFuture()).isNotDone();
        assertThat(renewals.awaited("b")).isEmpty();
        renewals.renewed("a", "new");
        assertThat(second.toCompletableFuture()).isCompletedWithValue(Optional.of("new"));
        renewals.left("a");
        assertThat(renewals.awaited("a").orElseThrow().toCompletableFuture()).isCompletedWithValue(Optional.of("new"));
    }

    @Test
    void after_a_renewal_that_brought_nothing_the_next_one_tries() {
        assertThat(renewals.awaited("a")).isEmpty();
        CompletionStage<Optional<String>> second = renewals.awaited("a").orElseThrow();
        renewals.left("a");
        assertThat(second.toCompletableFuture()).isCompletedWithValue(Optional.empty());
        assertThat(renewals.awaited("a")).isEmpty();
    }

    @Test
    void an_answer_that_comes_after_its_reader_left_is_kept_for_the_next() {
        assertThat(renewals.awaited("a")).isEmpty();
        renewals.left("a");
        renewals.renewed("a", "new");
        assertThat(renewals.awaited("a").orElseThrow().toCompletableFuture()).isCompletedWithValue(Optional.of("new"));
    }

    @Test
    void who_gives_up_waiting_does_not_give_up_for_others() {
        assertThat(renewals.awaited("a")).isEmpty();
        var impatient = renewals.awaited("a").orElseThrow().toCompletableFuture();
        var patient = renewals.awaited("a").orElseThrow().toCompletableFuture();
        impatient.cancel(false);
        renewals.renewed("a", "new");
        assertThat(patient).isCompletedWithValue(Optional.of("new"));
    }

    @Test
    void nothing_is_kept_for_long_nor_without_bound() {
        assertThat(renewals.awaited("a")).isEmpty();
        renewals.renewed("a", "new");
        clock.now = clock.now.plus(Renewals.REMEMBERED).plusSeconds(1);
        assertThat(renewals.awaited("a")).isEmpty();
        CompletionStage<Optional<String>> waiting = renewals.awaited("a").orElseThrow();
        for (int i = 0; i < Renewals.MOST; i++) {
            assertThat(renewals.awaited("more-" + i)).isEmpty();
        }
        assertThat(waiting.toCompletableFuture()).isCompletedWithValue(Optional.empty());
        assertThat(renewals.awaited("a")).isEmpty();
    }

    private static final class Hands extends Clock {
        Instant now = Instant.EPOCH.plus(Duration.ofDays(1));

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
