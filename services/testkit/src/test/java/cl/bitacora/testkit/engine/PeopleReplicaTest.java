package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.PeopleReplica;
import cl.bitacora.eventstore.PersonIds;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The other services' side of who is who. */
@QuarkusTest
@TestProfile(PeopleReplicaTest.Replica.class)
@QuarkusTestResource(PlatformTestResource.class)
class PeopleReplicaTest {
    /** The sample service as one that keeps a copy. */
    public static final class Replica implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bitacora.people", "replica");
        }
    }

    @Inject
    PeopleReplica people;

    @Inject
    PersonIds ids;

    @Test
    void the_copy_follows_the_topic_erasure_included() {
        PersonRecord ana = person(11_111_111, "Ana");
        PersonRecord eva = person(22_222_222, "Eva");
        TestTopics.publish(ana);
        TestTopics.publish(eva);
        eventually(() -> assertThat(people.findAll(List.of(ana.person(), eva.person())))
                .isEqualTo(Map.of(ana.person(), ana, eva.person(), eva)));

        PersonRecord moved = new PersonRecord(ana.person(), ana.rut(), "Ana", "Rojas", "ana@nuevo.example", "");
        TestTopics.publish(moved);
        eventually(() -> assertThat(people.find(ana.person())).contains(moved));

        TestTopics.publishErased(ana.person());
        eventually(() -> assertThat(people.find(ana.person())).isEmpty());
        assertThat(people.find(eva.person())).contains(eva);
    }

    private PersonRecord person(int number, String name) {
        Rut rut = Rut.ofNumber(number);
        return new PersonRecord(ids.of(rut), rut, name, "Rojas", name + "@correo.example", "");
    }
}
