package org.collaborativecourses.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list that an ordinary GET form narrows down and that comes page by page: what was asked for, and the addresses of
 * the pages beside this one. It needs no script and no session, and its address can be kept and sent.
 */
public final class Listing {

    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final HttpServletRequest request;
    private final String path;
    private final List<String> names;
    private final int size;
    private long total;

    /** @param names of the fields that narrow it down @param size how many lines a page has */
    public Listing(HttpServletRequest request, String path, List<String> names, int size) {
        this.request = request;
        this.path = path;
        this.names = List.copyOf(names);
        this.size = size;
    }

    /** What was asked for, or an empty text. */
    public String get(String name) {
        String value = names.contains(name) ? request.getParameter(name) : null;
        String whole = value == null ? "" : value.strip();
        return whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    }

    /** Says how long the list is. @return the number of the first line to show */
    public int found(long lines) {
        total = lines;
        return (getPage() - 1) * size;
    }

    public int size() {
        return size;
    }

    public long getTotal() {
        return total;
    }

    public long getPages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** Counted from 1; never behind the last. */
    public int getPage() {
        String asked = request.getParameter("page");
        int number = asked != null && NUMBER.matcher(asked).matches() ? Integer.parseInt(asked) : 1;
        return (int) Math.min(number, getPages());
    }

    public boolean isFirst() {
        return getPage() == 1;
    }

    public boolean isLast() {
        return getPage() == getPages();
    }

    public boolean isNarrowed() {
        return names.stream().anyMatch(it -> !get(it).isEmpty());
    }

    public String getPath() {
        return path;
    }

    public String getNext() {
        return address(getPage() + 1);
    }

    public String getPrevious() {
        return address(getPage() - 1);
    }

    /** The address of the whole list as a file. @param table as in docs/exports.md @param format csv or xlsx */
    public String file(String table, String format) {
        return asked("/api/v1/reports/" + table)
                .append("format=")
                .append(format)
                .toString();
    }

    private String address(int page) {
        return asked(path).append("page=").append(page).toString();
    }

    private StringBuilder asked(String where) {
        StringBuilder address = new StringBuilder(where).append('?');
        for (String name : names) {
            if (!get(name).isEmpty()) {
                address.append(name)
                        .append('=')
                        .append(URLEncoder.encode(get(name), StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        return address;
    }
}
