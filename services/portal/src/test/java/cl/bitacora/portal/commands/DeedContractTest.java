package cl.bitacora.portal.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a form asks of a service is what the service's published document says that it answers. */
class DeedContractTest {
    @ParameterizedTest
    @EnumSource(Deed.class)
    void the_published_document_knows_the_request_and_every_member_of_its_body(Deed deed) throws IOException {
        JsonNode document = Documents.of(deed.target());
        JsonNode operation = Documents.operation(document, deed.method().toLowerCase(Locale.ROOT), deed.path());
        assertThat(operation.isObject()).as("%s %s", deed.method(), deed.path()).isTrue();
        deed.form(2).asks().forEach(ask -> Documents.assertKnows(document, operation, ask.member()));
    }
}
