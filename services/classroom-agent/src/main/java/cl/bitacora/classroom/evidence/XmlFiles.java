package cl.bitacora.classroom.evidence;

import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.kernel.Rule;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A block's records as XML (LCE-051): the canonical text of each and its hash, so that anybody can compute the chain again and
 * compare it with what the network received; and the names that the pseudonyms stand for.
 */
public final class XmlFiles {
    private XmlFiles() {}

    @Rule({"LCE-051", "LCE-052"})
    public static String write(DailyRegister register) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("registroDiario");
            attribute(xml, "bloque", register.block().toString());
            attribute(xml, "idAccion", register.senceCode());
            attribute(xml, "curso", register.courseName());
            attribute(xml, "equipo", register.installation());
            attribute(xml, "estado", register.status());
            xml.writeStartElement("personas");
            for (DailyRegister.Row row : register.rows()) {
                xml.writeEmptyElement("persona");
                attribute(xml, "id", row.person());
                attribute(xml, "rut", row.rut());
                attribute(xml, "nombre", row.name());
            }
            xml.writeEndElement();
            xml.writeStartElement("registros");
            attribute(xml, "hashAnterior", register.hashBefore());
            for (ChainedRecord record : register.records()) {
                xml.writeStartElement("registro");
                attribute(xml, "seq", Long.toString(record.seq()));
                attribute(xml, "hash", record.hash());
                xml.writeCharacters(JournalCodec.canonical(record.seq(), record.said()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML", e);
        }
        return text.toString();
    }

    /** What XML cannot hold (control characters in typed texts) is left out. */
    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value.replaceAll("[^\\u0009\\u000A\\u000D\\u0020-\\uFFFD]", ""));
    }
}
