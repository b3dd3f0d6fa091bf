package be.omringd.mirror;

import be.omringd.text.MailAddress;
import be.omringd.text.TypedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mail addresses as somebody types or pastes them: one on a line, or with commas or semicolons between them, with names before them or not.
 *
 * @param addresses those that are one, each once, in their order
 * @param wrong what is none, as it was typed
 * @param twice addresses that stand there more than once, or that are known already
 */
record TypedAddresses(List<String> addresses, List<String> wrong, List<String> twice) {

    private static final Pattern BETWEEN = Pattern.compile("[\\n\\r;,]+");
    private static final Pattern WITH_NAME = Pattern.compile("<([^<>]+)>\\s*$");

    /** @param known addresses that have a mail already */
    static TypedAddresses read(String typed, Collection<String> known) {
        Set<String> seen = new HashSet<>();
        known.forEach(address -> seen.add(address.toLowerCase(Locale.ROOT)));
        List<String> addresses = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (String part : BETWEEN.split(typed)) {
            String said = TypedText.line(part);
            if (said.isEmpty()) {
                continue;
            }
            Matcher named = WITH_NAME.matcher(said);
            String address = MailAddress.tidy(named.find() ? named.group(1) : said);
            if (!MailAddress.isAddress(address)) {
                wrong.add(said);
            } else if (!seen.add(address.toLowerCase(Locale.ROOT))) {
                twice.add(address);
            } else {
                addresses.add(address);
            }
        }
        return new TypedAddresses(addresses, wrong, twice);
    }
}
