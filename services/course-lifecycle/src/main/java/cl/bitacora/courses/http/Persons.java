package cl.bitacora.courses.http;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.PeopleDirectory;
import cl.bitacora.eventstore.PersonIds;
import cl.bitacora.http.EvidenceStore;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** From what a request says about a person or a document to what events may hold, and back for those who may read. */
@Singleton
public class Persons {
    /** Reads of personal data, for who must account for them. */
    private static final Logger AUDIT = Logger.getLogger("cl.bitacora.audit");

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}|");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final PersonIds ids;
    private final PeopleDirectory people;
    private final EvidenceStore evidence;

    Persons(PersonIds ids, PeopleDirectory people, EvidenceStore evidence) {
        this.ids = ids;
        this.people = people;
        this.evidence = evidence;
    }

    /** A RUT with its check digit, or a problem that names the field. */
    static Rut rut(String field, String text) {
        return Rut.parse(text).orElseThrow(() -> Problems.field(field, "rut-invalid"));
    }

    /** A person by RUT or by pseudonym: one of both. */
    PersonId idOf(@Nullable String rut, @Nullable String person) {
        if (rut != null && person == null) {
            return ids.of(rut("rut", rut));
        }
        if (person != null && rut == null) {
            try {
                return new PersonId(person);
            } catch (IllegalArgumentException e) {
                throw Problems.field("person", "person-invalid");
            }
        }
        throw Problems.field("rut", "rut-or-person");
    }

    /** What a request says about a person, checked and with its pseudonym. */
    PersonRecord record(String path, String rut, String names, String lastNames, String email, String phone) {
        Rut parsed = rut(path + "rut", rut);
        for (Map.Entry<String, String> field :
                Map.of("names", names, "lastNames", lastNames, "phone", phone).entrySet()) {
            if (field.getValue().isBlank() || field.getValue().length() > 200) {
                throw Problems.field(path + field.getKey(), "blank-field", Fact.of("field", path + field.getKey()));
            }
        }
        if (email.length() > 200 || !MAIL.matcher(email.strip()).matches()) {
            throw Problems.field(path + "email", "email-invalid");
        }
        return new PersonRecord(ids.of(parsed), parsed, names.strip(), lastNames.strip(), email.strip(), phone.strip());
    }

    PeopleDirectory directory() {
        return people;
    }

    /** Who is who; the read is accounted for. */
    Map<PersonId, PersonRecord> show(String by, String what, Collection<PersonId> persons) {
        AUDIT.infof("personal data read by=%s of=%s persons=%d", by, what, persons.size());
        return people.findAll(persons);
    }

    /** Forgets somebody everywhere; the act is accounted for without saying whose name it was. */
    boolean erase(String by, PersonId person, String reasonCode) {
        AUDIT.infof("personal data erased by=%s person=%s reason=%s", by, person, reasonCode);
        return people.erase(person);
    }

    /** Stored documents that a request refers to. */
    List<DocumentRef> documents(String path, List<DocumentRequest> documents) {
        List<DocumentRef> refs = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            refs.add(document(path + "[" + i + "]", documents.get(i)));
        }
        return refs;
    }

    DocumentRef document(String path, DocumentRequest document) {
        if (!KIND.matcher(document.kind()).matches()) {
            throw Problems.field(path + ".kind", "code-invalid", Fact.of("field", path + ".kind"));
        }
        return evidence.ref(document.kind(), document.sha256())
                .orElseThrow(() -> Problems.field(path + ".sha256", "document-unknown"));
    }

    /** A reason as a code: free text could name people and would stay for ever. */
    static String code(String field, String code) {
        if (!CODE.matcher(code).matches()) {
            throw Problems.field(field, "code-invalid", Fact.of("field", field));
        }
        return code;
    }
}
