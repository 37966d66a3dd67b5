package org.collaborativecourses.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * PDFs that were printed lately, up to a number of bytes. One is printed at a time: it costs a processor's full attention,
 * and who waits behind another often finds it on the shelf.
 */
public final class PdfShelf {

    private final int capacity;
    private final Object press = new Object();
    private final Map<String, byte[]> shelf = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;

    public PdfShelf(int capacity) {
        this.capacity = capacity;
    }

    public byte[] get(String code, Supplier<byte[]> printer) {
        byte[] pdf = find(code);
        if (pdf != null) {
            return pdf;
        }
        synchronized (press) {
            pdf = find(code);
            if (pdf == null) {
                pdf = printer.get();
                put(code, pdf);
            }
            return pdf;
        }
    }

    private synchronized byte[] find(String code) {
        return shelf.get(code);
    }

    private synchronized void put(String code, byte[] pdf) {
        if (pdf.length > capacity) {
            return;
        }
        shelf.put(code, pdf);
        bytes += pdf.length;
        var oldest = shelf.values().iterator();
        while (bytes > capacity) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }

    public synchronized int bytes() {
        return bytes;
    }
}
