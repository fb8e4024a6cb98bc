package cl.bitacora.classroom.sync;

import cl.bitacora.classroom.store.Installation;
import cl.bitacora.classroom.time.Anchor;
import cl.bitacora.classroom.time.Clocks;
import cl.bitacora.classroom.time.WallAndBoot;
import cl.bitacora.contracts.journals.wire.AnchorNote;
import cl.bitacora.kernel.proof.InvalidNoteException;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.VerifierKey;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Asks the gateway for the time and believes only what its log's key signed for this very question. */
public final class Anchoring {
    private Anchoring() {}

    /** A signed time, or why there is none. */
    public record Result(Optional<Anchor> anchor, Answer answer) {}

    public static Result ask(GatewayClient client, Installation pc, Clocks clocks) {
        WallAndBoot before = clocks.now();
        String nonce = GatewayClient.nonce();
        byte[] body = Json.bytes(Json.object()
                .put("nonce", nonce)
                .put("bootId", before.bootId())
                .put("bootMillis", before.bootMillis())
                .put("at", before.wall().truncatedTo(ChronoUnit.SECONDS).toString()));
        Answer answer = client.signedPost(pc, "/v1/installations/" + pc.id() + "/anchors", body);
        if (!(answer instanceof Answer.Done done)) {
            return new Result(Optional.empty(), answer);
        }
        Optional<AnchorNote> note = verified(pc, done.body().path("note").asText(""))
                .filter(it -> it.installation().equals(pc.id())
                        && it.nonce().equals(nonce)
                        && it.bootId().equals(before.bootId())
                        && it.bootMillis() == before.bootMillis());
        long middle = (before.bootMillis() + clocks.now().bootMillis()) / 2;
        return note.map(it ->
                        new Result(Optional.of(new Anchor(it.anchor(), it.serverTime(), it.bootId(), middle)), answer))
                .orElseGet(() -> new Result(
                        Optional.empty(), new Answer.Unreachable("a time that the log's key has not signed")));
    }

    private static Optional<AnchorNote> verified(Installation pc, String text) {
        try {
            SignedNote note = SignedNote.parse(text);
            note.verify(List.of(VerifierKey.parse(pc.logKey())));
            return Optional.of(AnchorNote.parse(note.text()));
        } catch (InvalidNoteException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
