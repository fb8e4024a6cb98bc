package cl.bitacora.gateway.http;

import jakarta.enterprise.context.RequestScoped;

/** The bytes of this request's body as they arrived: what an installation signed. */
@RequestScoped
public class RawBody {
    private byte[] bytes = {};

    byte[] bytes() {
        return bytes;
    }

    void bytes(byte[] arrived) {
        this.bytes = arrived;
    }
}
