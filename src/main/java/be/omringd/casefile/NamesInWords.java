package be.omringd.casefile;

import be.omringd.casefile.CaseNote.Colleague;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Colleagues who are named in words after an "@". As somebody types it that is their name, or its first word where no other colleague has
 * that; as it is kept it is their id. An "@" inside a mail address, or before what is no word, names nobody.
 *
 * @param kept the words with ids in the place of names
 * @param named who was found
 * @param unclear words after an "@" that are the name of no colleague, or of several
 */
record NamesInWords(String kept, Set<UUID> named, Set<String> unclear) {

    private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}._-])@(?=\\p{L})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’-]+");
    private static final Pattern TOKEN = Pattern.compile("@\\{(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})}");

    /**
     * Looks for names. Where an id is typed as it would be kept, it is broken up: it names nobody.
     *
     * @param near colleagues who are meant rather than others who are called the same
     * @param chosen who were chosen besides: of several near ones who are called the same they are meant
     */
    static NamesInWords read(String words, Collection<Colleague> near, Collection<Colleague> others, Set<UUID> chosen) {
        String typed = TOKEN.matcher(words).replaceAll("@ {$1}");
        StringBuilder kept = new StringBuilder();
        Set<UUID> named = new LinkedHashSet<>();
        Set<String> unclear = new LinkedHashSet<>();
        Matcher at = AT.matcher(typed);
        int done = 0;
        while (at.find(done)) {
            kept.append(typed, done, at.start());
            int from = at.end();
            String word = word(typed, from);
            List<Colleague> found = longest(Stream.concat(near.stream(), others.stream()).filter(one -> stands(one.name(), typed, from)));
            boolean whole = !found.isEmpty();
            if (!whole) {
                found = Stream.concat(near.stream(), others.stream()).filter(one -> word(one.name(), 0).equalsIgnoreCase(word)).toList();
            }
            if (found.size() > 1 && found.stream().anyMatch(near::contains)) {
                found = found.stream().filter(near::contains).toList();
            }
            if (found.size() > 1) {
                List<Colleague> picked = found.stream().filter(one -> chosen.contains(one.id())).toList();
                found = picked.isEmpty() ? found : picked;
            }
            if (found.size() == 1) {
                named.add(found.getFirst().id());
                kept.append(token(found.getFirst().id()));
                done = from + (whole ? found.getFirst().name().length() : word.length());
            } else {
                unclear.add(word);
                done = from + word.length();
                kept.append(typed, at.start(), done);
            }
        }
        return new NamesInWords(kept.append(typed, done, typed.length()).toString(), named, unclear);
    }

    /** Who is named in words as they are kept. */
    static Stream<UUID> named(String kept) {
        return TOKEN.matcher(kept).results().map(NamesInWords::id);
    }

    /** The words as they are read, with what colleagues are called now. */
    static String shown(String kept, Map<UUID, Colleague> colleagues) {
        return TOKEN.matcher(kept).replaceAll(token -> {
            Colleague one = colleagues.get(id(token));
            return Matcher.quoteReplacement(one == null ? token.group() : "@" + one.name());
        });
    }

    private static UUID id(MatchResult token) {
        return UUID.fromString(token.group(1));
    }

    private static String token(UUID colleague) {
        return "@{" + colleague + "}";
    }

    private static boolean stands(String name, String typed, int from) {
        int end = from + name.length();
        return typed.regionMatches(true, from, name, 0, name.length())
                && (end == typed.length() || !Character.isLetterOrDigit(typed.codePointAt(end)));
    }

    /** Of "An" and "An Peeters" the last one is meant. */
    private static List<Colleague> longest(Stream<Colleague> found) {
        List<Colleague> all = found.toList();
        int length = all.stream().mapToInt(one -> one.name().length()).max().orElse(0);
        return all.stream().filter(one -> one.name().length() == length).toList();
    }

    private static String word(String text, int from) {
        Matcher word = WORD.matcher(text).region(from, text.length());
        return word.lookingAt() ? word.group() : "";
    }
}
