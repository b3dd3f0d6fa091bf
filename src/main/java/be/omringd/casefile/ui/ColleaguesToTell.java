package be.omringd.casefile.ui;

import be.omringd.casefile.CaseNote.Colleague;
import be.omringd.form.ui.ChoicesField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which colleagues a note calls: a field to choose them in, and who fits the name that stands after an "@" in the words. */
class ColleaguesToTell {

    private static final int AT_MOST = 6;
    private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}._-])@");

    private final TextArea words;
    private final List<Colleague> offered;
    private final ChoicesField<Colleague> field;
    private final Div offers = new Div();
    private final Function<String, String> texts;

    /**
     * Makes both; they are not in the dialog yet.
     *
     * @param words in which names are typed
     * @param colleagues who may see the file
     * @param before who is called already, whether they still may or not
     * @param texts gives the text of a key
     * @param locale of whoever reads them
     */
    ColleaguesToTell(TextArea words, List<Colleague> colleagues, List<Colleague> before, Function<String, String> texts, Locale locale) {
        this.words = words;
        this.offered = colleagues;
        this.texts = texts;
        Set<UUID> known = colleagues.stream().map(Colleague::id).collect(Collectors.toSet());
        field = new ChoicesField<>(
                locale, Stream.concat(colleagues.stream(), before.stream().filter(one -> !known.contains(one.id()))).toList(),
                Colleague::name);
        field.setLabel(texts.apply("casefile.note.mentioned"));
        field.setHelperText(texts.apply("casefile.note.mentioned.help"));
        field.setWidthFull();
        offers.addClassName("note-offers");
        offers.getElement().setAttribute("role", "group").setAttribute("aria-live", "polite");
        offers.getElement().setAttribute("aria-label", texts.apply("casefile.note.offers.group"));
        words.addValueChangeListener(change -> offer());
    }

    ChoicesField<Colleague> field() {
        return field;
    }

    Div offers() {
        return offers;
    }

    void choose(Set<UUID> colleagues) {
        field.setValue(field.getListDataView().getItems().filter(one -> colleagues.contains(one.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    Set<UUID> chosen() {
        return field.getValue().stream().map(Colleague::id).collect(Collectors.toSet());
    }

    /**
     * A name that somebody is typing.
     *
     * @param from where it begins in the words, after the "@"
     * @param fitting colleagues whose name goes on as it begins
     */
    private record Begun(int from, List<Colleague> fitting) {}

    private void offer() {
        offers.removeAll();
        begun().ifPresent(name -> {
            offers.add(new Span(texts.apply("casefile.note.offers")));
            name.fitting.stream().limit(AT_MOST).forEach(one -> offers.add(offer(one, name.from)));
        });
    }

    private Button offer(Colleague one, int from) {
        Button offer = new Button("@" + one.name(), click -> take(one, from));
        offer.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return offer;
    }

    /** The last "@" after which a name could go on. */
    private Optional<Begun> begun() {
        String text = words.getValue();
        Matcher at = AT.matcher(text);
        Optional<Begun> last = Optional.empty();
        while (at.find()) {
            int from = at.end();
            List<Colleague> fitting = offered.stream()
                    .filter(one -> alike(text, from, one.name()) >= firstWord(text, from) && !isWhole(text, from, one.name())).toList();
            boolean goesOn = offered.stream().map(Colleague::name)
                    .noneMatch(name -> isWhole(text, from, name) && from + name.length() < text.length());
            if (goesOn && !fitting.isEmpty() && !text.startsWith(" ", from)) {
                last = Optional.of(new Begun(from, fitting));
            }
        }
        return last;
    }

    private void take(Colleague one, int from) {
        String text = words.getValue();
        String rest = text.substring(from + begunOf(text, from, one.name()));
        String upToName = text.substring(0, from) + one.name();
        words.setValue(upToName + rest);
        Set<Colleague> all = new LinkedHashSet<>(field.getValue());
        all.add(one);
        field.setValue(all);
        words.getElement().executeJs("this.focus(); this.inputElement.setSelectionRange($0, $0)", upToName.length());
    }

    private static boolean isWhole(String text, int from, String name) {
        return alike(text, from, name) == name.length();
    }

    /** How much of what stands there is the beginning of a name, in whole words but for one at the end. */
    private static int begunOf(String text, int from, String name) {
        int letters = alike(text, from, name);
        if (from + letters < text.length() && Character.isLetterOrDigit(text.charAt(from + letters))) {
            letters = Math.max(text.substring(from, from + letters).lastIndexOf(' '), 0);
        }
        return text.substring(from, from + letters).stripTrailing().length();
    }

    /** How many letters of a name stand there. */
    private static int alike(String text, int from, String name) {
        int letters = 0;
        while (letters < name.length() && from + letters < text.length()
                && Character.toLowerCase(text.charAt(from + letters)) == Character.toLowerCase(name.charAt(letters))) {
            letters++;
        }
        return letters;
    }

    private static int firstWord(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || "'’-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end - from;
    }
}
