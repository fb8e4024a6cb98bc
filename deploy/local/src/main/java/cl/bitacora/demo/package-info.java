/** The demonstration: the main job done through the public REST APIs, as an OTEC, SENCE and a classroom would. */
@NullMarked
package cl.bitacora.demo;

import org.jspecify.annotations.NullMarked;
