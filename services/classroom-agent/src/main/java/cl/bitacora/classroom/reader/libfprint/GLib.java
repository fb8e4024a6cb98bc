package cl.bitacora.classroom.reader.libfprint;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;

/** The calls of GLib, GObject and GIO that libfprint's users need; {@code gboolean} is an int, objects are pointers. */
interface GLib extends Library {

    /** Run on the thread that iterates the main context; 0 removes the source. */
    interface SourceFunction extends Callback {
        int call(Pointer data);
    }

    int g_setenv(String name, String value, int overwrite);

    void g_error_free(Pointer error);

    int g_idle_add(SourceFunction function, Pointer data);

    int g_timeout_add(int millis, SourceFunction function, Pointer data);

    int g_source_remove(int id);

    int g_main_context_iteration(Pointer context, int mayBlock);

    /** GObject. */
    interface Objects extends Library {
        Pointer g_object_ref(Pointer object);

        void g_object_unref(Pointer object);
    }

    /** GIO. */
    interface Io extends Library {
        Pointer g_cancellable_new();

        void g_cancellable_cancel(Pointer cancellable);

        int g_io_error_quark();
    }
}
