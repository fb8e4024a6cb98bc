package cl.bitacora.http;

import jakarta.enterprise.context.RequestScoped;

/** Digest of this request's body, for the fingerprint of an Idempotency-Key. */
@RequestScoped
public class RequestBody {
    private String sha256 = "";

    public String sha256() {
        return sha256;
    }

    void sha256(String digest) {
        this.sha256 = digest;
    }
}
