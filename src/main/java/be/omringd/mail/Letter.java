package be.omringd.mail;

/**
 * What a mail says: what kind of thing there is, and where. Texts: {@code <key>.subject}, {@code .text}, {@code .link} (what the link says)
 * and {@code .why} (why they get it). Nothing about anybody.
 *
 * @param path where the link leads, with us
 * @param words what is filled in into the text, such as a day
 */
public record Letter(String key, String path, Object... words) {}
