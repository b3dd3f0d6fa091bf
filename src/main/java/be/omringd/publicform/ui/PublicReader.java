package be.omringd.publicform.ui;

import be.omringd.shell.Languages;
import be.omringd.shell.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/**
 * Where a public page is and who reads it.
 *
 * @param base our address, with / at its end
 * @param path of this page within it
 * @param query of this page apart from its language: "plaats=9620&amp;km=20", or empty
 */
public record PublicReader(Locale locale, String base, String path, String query) {

    /** The reader who sends this request, for a page whose links stay on this server. */
    public static PublicReader of(HttpServletRequest request) {
        return of(request, "");
    }

    /** The same, for a page with more in its address than its language. */
    public static PublicReader of(HttpServletRequest request, String query) {
        return of(request, request.getContextPath() + "/", query);
    }

    /** The reader who sends this request. */
    public static PublicReader of(HttpServletRequest request, String base, String query) {
        return new PublicReader(
                Languages.of(request), base, request.getRequestURI().substring(request.getContextPath().length() + 1), query);
    }

    /** The same reader on another page. */
    public PublicReader at(String other) {
        return new PublicReader(locale, base, other, "");
    }

    public String language() {
        return locale.getLanguage();
    }

    /** As social media write it. */
    public String region() {
        return language().equals("en") ? "en_GB" : language() + "_BE";
    }

    /** Our languages; the templates go through them. */
    public List<String> languages() {
        return List.of(Texts.DUTCH.getLanguage(), Texts.FRENCH.getLanguage(), Texts.ENGLISH.getLanguage());
    }

    /** This page in another language. */
    public String in(String other) {
        String language = Languages.PARAMETER + "=" + other;
        return base + path + "?" + (query.isEmpty() ? language : query + "&" + language);
    }

    /** Whether {@link #canonical} means something to others: it says on which server the page is. */
    public boolean isKnownElsewhere() {
        return base.contains("://");
    }

    /** The address of this page for those who look for it: without what somebody was looking for. */
    public String canonical() {
        return base + path + (language().equals("nl") ? "" : "?" + Languages.PARAMETER + "=" + language());
    }

    /** Another page, in the language of this one. */
    public String to(String other) {
        return base + other + "?" + Languages.PARAMETER + "=" + language();
    }
}
