package org.collaborativecourses.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** The files under {@code /assets}, read, hashed and compressed once. Pages name them with {@code #{assets.of('app.css')}}. */
@Named
@ApplicationScoped
public class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml;charset=UTF-8",
            "png", "image/png",
            "ico", "image/x-icon",
            "webmanifest", "application/manifest+json;charset=UTF-8");

    @Inject
    private ServletContext context;

    private final Map<String, Asset> byName = new ConcurrentHashMap<>();

    record Asset(String hash, String contentType, byte[] plain, byte[] gzip) {}

    /** The address of a file, with its hash in it. */
    public String of(String name) {
        return context.getContextPath() + "/assets/" + load(name).hash() + "/" + name;
    }

    /** The file at {@code /{hash}/{name}}, or at {@code /{name}}; null where there is none. */
    Asset find(String path) {
        if (path == null) {
            return null;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (!TYPES.containsKey(extension) || context.getResourceAsStream("/assets/" + name) == null) {
            return null;
        }
        return load(name);
    }

    private Asset load(String name) {
        return byName.computeIfAbsent(name, this::read);
    }

    private Asset read(String name) {
        try (InputStream stream = context.getResourceAsStream("/assets/" + name)) {
            if (stream == null) {
                throw new FileNotFoundException("/assets/" + name);
            }
            byte[] plain = stream.readAllBytes();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain))
                    .substring(0, 12);
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            return new Asset(hash, type, plain, type.startsWith("image/png") ? null : gzip(plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
