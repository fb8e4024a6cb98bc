package cl.bitacora.courses.http;

import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(SandboxTestResource.class)
class ErasureTest {

    @Inject
    EventStore<CoursesEvent> store;

    @Test
    void an_erased_person_has_no_name_anywhere_and_nothing_that_was_decided_changes() {
        Story story = new Story().closed(10);
        eventually(() -> assertThat(TestTopics.publishedPeople()).containsKey(story.person(1)));
        List<RecordedEvent<CoursesEvent>> before = store.log().readStream("section-" + story.section, 0);
        String form = Api.get(story.otec, story.path("/closing-form")).asString();
        assertThat(form).contains(story.rut(1).formatted());

        Map<String, Object> request = Map.of("rut", story.rut(1).formatted(), "reason", "SOLICITUD_TITULAR");
        Api.post(story.otec, "2020-05-01", "/v1/people/erasures", request)
                .then()
                .statusCode(403);
        Api.post(Story.NATIONAL, "2020-05-01", "/v1/people/erasures", request)
                .then()
                .statusCode(200)
                .body("person", equalTo(story.person(1).value()), "erased", equalTo(true));
        Api.post(Story.NATIONAL, "2020-05-01", "/v1/people/erasures", request)
                .then()
                .statusCode(200)
                .body("erased", equalTo(false));

        // The tombstone is on the topic; the others stay.
        eventually(() -> assertThat(TestTopics.publishedPeople())
                .doesNotContainKey(story.person(1))
                .containsKey(story.person(2)));
        String mine = "items.find { it.person == '" + story.person(1) + "' }.";
        Api.get(story.otec, story.path("/participants"))
                .then()
                .body(mine + "rut", nullValue(), mine + "names", nullValue(), mine + "state", equalTo("APROBADO"));
        assertThat(Api.get(story.otec, story.path("/closing-form")).asString())
                .doesNotContain(story.rut(1).formatted())
                .contains(story.person(1).value());
        assertThat(store.log().readStream("section-" + story.section, 0)).isEqualTo(before);
        Api.post(Story.DR, "2020-04-20", story.path("/closing-form/stamp"))
                .then()
                .statusCode(200)
                .body("lines.find { it.person == '" + story.person(1) + "' }.state", equalTo("APROBADO"));
    }

    @Test
    void no_event_holds_a_rut_or_a_name() {
        Story story = new Story().closed(10);
        String history = store.log().readStream("section-" + story.section, 0).toString()
                + store.log().readStream("acuerdo-" + story.section + "-ao-1", 0);
        for (int person = 1; person <= 10; person++) {
            assertThat(history)
                    .doesNotContain(Integer.toString(story.rut(person).number()))
                    .doesNotContain("Nombre " + person)
                    .doesNotContain("persona" + person + "@");
        }
        assertThat(history).doesNotContain("Radal").doesNotContain("Apellido");
    }
}
