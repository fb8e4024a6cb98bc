package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.PeopleDirectory;
import cl.bitacora.eventstore.PersonIds;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The owner's side of who is who. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class PeopleTest {
    @Inject
    PeopleDirectory people;

    @Inject
    PersonIds ids;

    @Test
    void a_person_is_found_changed_published_and_erased_everywhere() throws SQLException {
        PersonRecord ana = person(11_111_111, "Ana");
        PersonRecord eva = person(22_222_222, "Eva");
        people.upsert(ana);
        people.upsert(eva);
        assertThat(people.find(ana.person())).contains(ana);
        assertThat(people.find(eva.rut())).contains(eva);
        assertThat(people.findAll(List.of(ana.person(), eva.person(), new PersonId("p-" + "0".repeat(32)))))
                .isEqualTo(Map.of(ana.person(), ana, eva.person(), eva));
        eventually(() -> assertThat(TestTopics.publishedPeople())
                .containsEntry(ana.person(), ana)
                .containsEntry(eva.person(), eva));

        PersonRecord moved = new PersonRecord(ana.person(), ana.rut(), "Ana", "Rojas", "ana@nuevo.example", "");
        people.upsert(moved);
        people.upsert(eva); // says nothing new
        eventually(() -> assertThat(TestTopics.publishedPeople()).containsEntry(ana.person(), moved));
        assertThat(revision(eva)).isEqualTo("1 true");
        eventually(() -> assertThat(revision(ana)).isEqualTo("2 true"));

        assertThat(people.erase(ana.person())).isTrue();
        assertThat(people.erase(ana.person())).isFalse();
        assertThat(people.find(ana.person())).isEmpty();
        assertThat(people.find(ana.rut())).isEmpty();
        eventually(() -> assertThat(TestTopics.publishedPeople())
                .doesNotContainKey(ana.person())
                .containsEntry(eva.person(), eva));
        eventually(() ->
                assertThat(revision(ana)).as("not even the pseudonym stays").isEqualTo("gone"));

        people.upsert(ana);
        eventually(() -> assertThat(TestTopics.publishedPeople()).containsEntry(ana.person(), ana));
    }

    private PersonRecord person(int number, String name) {
        Rut rut = Rut.ofNumber(number);
        return new PersonRecord(ids.of(rut), rut, name, "Rojas", name + "@correo.example", "");
    }

    private static String revision(PersonRecord person) throws SQLException {
        try (Connection connection = PlatformTestResource.database().asApp();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT revision || ' ' || published FROM people.person WHERE person_id = '" + person.person()
                                + "'")) {
            return row.next() ? row.getString(1) : "gone";
        }
    }
}
