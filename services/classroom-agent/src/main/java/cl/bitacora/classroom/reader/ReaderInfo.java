package cl.bitacora.classroom.reader;

/**
 * A reader that is plugged in.
 *
 * @param id names it to {@link ReaderDriver#open}; stable while it stays plugged in
 * @param product as it calls itself, e.g. {@code U.are.U 4500}
 * @param usbId {@code vvvv:pppp} in hexadecimal digits, or empty where the driver does not tell
 * @param serial or empty
 * @param dpi resolution of its images, as configured
 * @param live false for a simulated one
 */
public record ReaderInfo(String id, String product, String usbId, String serial, int dpi, boolean live) {}
