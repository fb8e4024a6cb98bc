package cl.bitacora.eventstore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/**
 * How a payload of an old type reads as the next version: {@code attendance.block-closed.v1} → {@code .v2}. Pure; the
 * stored bytes stay as they are. Produce one CDI bean per old version.
 *
 * @param from type string of the old payload
 * @param to type string of the next version; may have an upcaster of its own
 * @param change gets a copy that it may alter
 */
public record Upcaster(String from, String to, UnaryOperator<ObjectNode> change) {}
