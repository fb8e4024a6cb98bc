package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.portal.commands.Platform;
import cl.bitacora.portal.questions.Ask;
import cl.bitacora.portal.questions.Form;
import cl.bitacora.portal.questions.Target;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Documents that come with a form: each goes to the service that will be told of it, and its SHA-256 takes its place. */
@Singleton
class Uploads {
    private static final int TOO_LARGE = 413;
    private static final List<String> TYPES = List.of("application/pdf", "image/png", "image/jpeg");

    private final Platform platform;

    @Inject
    Uploads(Platform platform) {
        this.platform = platform;
    }

    /** The files of a form by field. */
    record Files(Map<String, Document> byField) {
        static final Files NONE = new Files(Map.of());
    }

    /** A file as it came. */
    record Document(Path path, String type) {}

    /** The texts of a form; of several with a name, the first. */
    static Map<String, String> texts(MultipartFormDataInput form) {
        Map<String, String> texts = new HashMap<>();
        form.getValues()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !value.isFileItem())
                        .findFirst()
                        .ifPresent(value -> texts.put(name, value.getValue())));
        return texts;
    }

    /** The files that somebody chose: a field that was left alone sends an empty one. */
    static Files files(MultipartFormDataInput form) {
        Map<String, Document> files = new HashMap<>();
        form.getValues()
                .forEach((name, values) -> values.stream()
                        .filter(FormValue::isFileItem)
                        .filter(value -> size(value) > 0)
                        .findFirst()
                        .ifPresent(value -> files.put(name, document(value))));
        return new Files(files);
    }

    /**
     * Uploads the files of a form's fields and writes their SHA-256 where the fields' values stand.
     *
     * @return what was refused, by field
     */
    Map<String, String> store(Target target, Form form, Files files, Map<String, String> values) {
        Map<String, String> refused = new HashMap<>();
        files.byField().forEach((field, file) -> {
            if (form.open()
                    .anyMatch(ask -> ask.kind() == Ask.Kind.FILE && ask.name().equals(field))) {
                switch (platform.upload(target, file.path(), file.type())) {
                    case Platform.Answer.Done done ->
                        values.put(field, done.body().path("sha256").asText());
                    case Platform.Answer.Refused no ->
                        refused.put(
                                field,
                                no.status() == TOO_LARGE
                                        ? say("el documento es demasiado grande.")
                                        : no.problem().detail());
                    case Platform.Answer.Silent _ ->
                        refused.put(field, say("el servicio no respondió; elija el documento otra vez."));
                }
            }
        });
        return refused;
    }

    private static long size(FormValue value) {
        try {
            return value.getFileItem().getFileSize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The browser's word for the type; what it really is, the service finds out. */
    private static Document document(FormValue value) {
        String type = String.valueOf(value.getHeaders().getFirst("Content-Type"));
        return new Document(value.getFileItem().getFile(), TYPES.contains(type) ? type : "application/octet-stream");
    }
}
