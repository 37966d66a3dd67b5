package org.collaborativecourses.db;

import java.util.Map;
import java.util.TreeMap;

/**
 * What every connection needs, whoever makes it: instants are UTC whatever the zone of this JVM or of the server, a lost
 * server is noticed, no server may ask for a local file, and a statement is parsed once for a connection that says it often.
 */
public final class ConnectionParameters {

    private static final Map<String, String> PARAMETERS = new TreeMap<>(Map.of(
            "useServerPrepStmts", "true",
            "prepStmtCacheSize", "64",
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            "preserveInstants", "true",
            "allowLocalInfile", "false",
            "connectTimeout", "10000",
            "socketTimeout", "30000"));

    private ConnectionParameters() {}

    /** The address with all parameters; an administrator's own value of one stays. */
    public static String addedTo(String url) {
        StringBuilder complete = new StringBuilder(url);
        PARAMETERS.forEach((name, value) -> {
            if (!url.contains("?" + name + "=") && !url.contains("&" + name + "=")) {
                complete.append(complete.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return complete.toString();
    }
}
