package cl.bitacora.payments.views;

import cl.bitacora.contracts.payments.PaymentFileEvent.GuaranteeReceived;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** Which payment file has which instrument: one guarantee for one course (BONO-173). */
@Entity
@Table(name = "guarantee")
@NullUnmarked
public class GuaranteeRow extends PanacheEntityBase {
    /** The last instrument of a file. */
    @Id
    public String file;

    public String kind;
    public String number;
    public String taker;

    public GuaranteeRow() {}

    void received(GuaranteeReceived event) {
        file = event.file();
        kind = event.kind().name();
        number = event.number();
        taker = event.taker().toString();
    }
}
