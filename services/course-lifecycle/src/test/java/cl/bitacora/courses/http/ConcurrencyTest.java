package cl.bitacora.courses.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(SandboxTestResource.class)
class ConcurrencyTest {

    @Inject
    EventStore<CoursesEvent> store;

    @Test
    void two_simultaneous_closings_have_exactly_one_effect() throws Exception {
        Story story = new Story().ended(10);
        long head = store.log().head();
        List<Response> answers =
                atOnce(8, () -> Api.post(story.otec, "2020-04-15", story.path("/closing-form"), Map.of()));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(store.log().head()).isEqualTo(head + 1);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        List<Response> stamps = atOnce(8, () -> Api.post(Story.DR, "2020-04-20", story.path("/closing-form/stamp")));
        assertThat(stamps).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(store.log().head()).isEqualTo(head + 2);
    }

    @Test
    void two_simultaneous_enrolments_for_the_last_seat() throws Exception {
        Story story = new Story().enrolled(11, 10);
        java.util.concurrent.atomic.AtomicInteger next = new java.util.concurrent.atomic.AtomicInteger(10);
        List<Response> answers = atOnce(6, () -> story.enrol(next.incrementAndGet(), "2020-03-10"));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .hasSize(5);
        Api.get(story.otec, story.path("")).then().body("enrolled", equalTo(11));
    }

    private static List<Response> atOnce(int times, Callable<Response> call) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<Response>> futures = java.util.stream.IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            List<Response> answers = new java.util.ArrayList<>();
            for (Future<Response> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
