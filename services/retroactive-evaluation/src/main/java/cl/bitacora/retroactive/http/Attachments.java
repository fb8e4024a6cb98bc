package cl.bitacora.retroactive.http;

import cl.bitacora.http.Fields;
import cl.bitacora.retroactive.domain.Attachment;
import cl.bitacora.retroactive.domain.EvidenceKind;
import cl.bitacora.retroactive.http.Simulations.AttachmentInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the documents of a request. */
final class Attachments {
    private Attachments() {}

    static List<Attachment> read(String field, List<AttachmentInput> inputs) {
        List<AttachmentInput> given = Fields.list(field, inputs);
        List<Attachment> attachments = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            AttachmentInput each = given.get(i);
            String at = field + "[" + i + "].";
            attachments.add(new Attachment(
                    Fields.oneOf(EvidenceKind.class, at + "kind", each.kind()),
                    Optional.ofNullable(each.actionId()).map(id -> Fields.text(at + "actionId", id)),
                    Fields.maybeDay(at + "approvedOn", each.approvedOn()),
                    Fields.flag(each.byThirdParty()),
                    Fields.flag(each.ofExecutor()),
                    Fields.flag(each.showsClock()),
                    Optional.ofNullable(each.errorCode()),
                    Fields.flag(each.namesEvent())));
        }
        return attachments;
    }
}
