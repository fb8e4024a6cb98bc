package cl.bitacora.testkit.house.sample.views;

import cl.bitacora.testkit.house.sample.http.Page;

/** A view that knows a page. */
public record Peeking(Page page) {}
