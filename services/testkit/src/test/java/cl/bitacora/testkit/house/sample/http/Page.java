package cl.bitacora.testkit.house.sample.http;

/** Something of HTTP. */
public record Page(String text) {}
