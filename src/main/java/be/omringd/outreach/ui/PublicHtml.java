package be.omringd.outreach.ui;

import be.omringd.outreach.PublicRecruitments.Call;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentText;
import be.omringd.outreach.PublicRecruitments.Shown;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.publicform.ui.PageHead;
import be.omringd.publicform.ui.PublicReader;
import be.omringd.publicform.ui.PublicTemplates;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What calls for volunteers tell everybody: one call, the list, and what is said of a call that is over or never was. */
@Component
class PublicHtml {

    private static final String[] STYLES = {"outreach/outreach.css"};

    private final PublicTemplates templates;
    private final Texts texts;
    private final Places places;

    PublicHtml(PublicTemplates templates, Texts texts, Places places) {
        this.templates = templates;
        this.texts = texts;
        this.places = places;
    }

    /** What somebody looks for in the list, as it was understood. */
    record Wish(String typed, Optional<Place> place, int km, Optional<Language> language) {

        public boolean isAnything() {
            return !typed.isBlank() || language.isPresent();
        }

        public boolean isUnknown() {
            return !typed.isBlank() && place.isEmpty();
        }
    }

    /** A vacancy in the list. */
    record Hit(Shown vacancy, Optional<Double> km) {}

    /** A fact with the word for it. */
    record Fact(String key, String value) {}

    /** A part of a text: a paragraph with its lines, or a list with its items. */
    record Block(boolean isList, List<String> lines) {}

    /** A vacancy as the list shows it; written is the language of its text where that is not the one of the page. */
    record Card(String path, String title, List<String> about, String begin, @Nullable String written) {}

    /** One of the answers in a closed list. */
    record Choice(String value, String label, boolean chosen) {}

    // ---- one recruitment

    /**
     * The page of a recruitment.
     *
     * @param facts the same for machines; null for none
     */
    String recruitment(Shown recruitment, PublicReader reader, @Nullable String facts) {
        PageHead head = head(recruitment.call(), reader);
        return page(recruitment.call(), Optional.of(recruitment.online().until()), PublicAddress.INTEREST + "/" + recruitment.slug(),
                reader,
                facts == null ? head : head.withFacts(facts));
    }

    /** The same page of a call that is not online yet; it takes no answers and says no last day. */
    String preview(Call call, PublicReader reader) {
        return page(call, Optional.empty(), PublicAddress.INTEREST, reader, head(call, reader));
    }

    private String page(Call call, Optional<Instant> until, String answer, PublicReader reader, PageHead head) {
        RecruitmentText text = call.texts().in(reader.locale());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("vacancy", call.kind() == RecruitmentKind.VACANCY);
        model.put("kind", "outreach.public.kind." + call.kind());
        model.put("title", text.title());
        model.put("written", written(call, reader.locale()));
        model.put("facts", facts(call, until, words(reader.locale())));
        model.put("answer", answer);
        model.put("body", blocks(text.body()));
        return templates.page("outreach/recruitment", reader, head, model);
    }

    private static PageHead head(Call call, PublicReader reader) {
        RecruitmentText text = call.texts().in(reader.locale());
        return head(text.title()).found(summary(text), call.kind() == RecruitmentKind.VACANCY);
    }

    private static @Nullable String written(Call call, Locale reader) {
        Locale written = call.texts().languageFor(reader);
        return written.equals(reader) ? null : written.getLanguage();
    }

    private static List<Fact> facts(Call call, Optional<Instant> until, RecruitmentWords words) {
        return Stream.of(
                fact("outreach.public.where", Optional.of(words.municipality(call.municipality().code()))),
                fact("outreach.public.frequency", words.frequency(call.need())),
                fact("outreach.public.when", words.when(call.need())),
                fact("outreach.public.languages", words.languages(call.need())),
                fact("outreach.public.until", until.map(words::day)))
                .flatMap(Optional::stream).toList();
    }

    private static Optional<Fact> fact(String key, Optional<String> value) {
        return value.map(text -> new Fact(key, text));
    }

    /** Paragraphs, and lists where lines begin with "- ". */
    static List<Block> blocks(String body) {
        List<Block> blocks = new ArrayList<>();
        Block open = null;
        for (String line : body.split("\n", -1)) {
            boolean item = line.startsWith("- ");
            if (!item && line.isBlank()) {
                open = null;
                continue;
            }
            if (open == null || open.isList() != item) {
                open = new Block(item, new ArrayList<>());
                blocks.add(open);
            }
            open.lines().add((item ? line.substring(2) : line).strip());
        }
        return blocks;
    }

    /** A text as HTML, for where there is no page around it. */
    String body(String body) {
        return templates.part("outreach/text", "written", Texts.DUTCH, Map.of("body", blocks(body)));
    }

    /** The beginning of a text, for where there is little room. */
    static String summary(RecruitmentText text) {
        String first = text.body().split("\n\\s*\n", 2)[0].replaceAll("\\s*\n-? ?", " ").strip();
        if (first.length() <= 220) {
            return first;
        }
        int cut = first.lastIndexOf(' ', 217);
        return first.substring(0, cut < 120 ? 217 : cut) + "…";
    }

    // ---- what is over or rests, and what never was

    String closed(Shown recruitment, PublicReader reader) {
        return kind(reader, "outreach.public.closed." + recruitment.call().kind(), "outreach.public.closed.text");
    }

    String resting(PublicReader reader) {
        return kind(reader, "outreach.public.rests", "outreach.public.rests.text");
    }

    String unknown(PublicReader reader) {
        return kind(reader, "outreach.public.unknown", "outreach.public.unknown.text");
    }

    private String kind(PublicReader reader, String heading, String text) {
        RecruitmentWords words = words(reader.locale());
        PageHead head = head(words.get(heading)).found(words.get(text), false);
        return templates.page("outreach/ended", reader, head, Map.of("heading", heading, "text", text));
    }

    // ---- the list

    String list(List<Hit> hits, Wish wish, boolean any, PublicReader reader) {
        RecruitmentWords words = words(reader.locale());
        Map<String, Object> model = new HashMap<>();
        model.put("any", any);
        model.put("wish", wish);
        model.put("count", count(hits.size(), wish, words));
        model.put("place", wish.place().map(found -> places.label(found.code(), words.locale())).orElse(wish.typed()));
        model.put("places", any ? places.municipalities(words.locale()).stream().map(Place::label).sorted().toList() : List.of());
        model.put("distances", PublicPages.DISTANCES.stream()
                .map(km -> new Choice(km.toString(), km + " km", km == wish.km())).toList());
        model.put("languages", Stream.of(Language.values()).filter(one -> one != Language.OTHER)
                .map(one -> new Choice(one.code(), words.get("volunteer.language." + one.code()),
                        wish.language().filter(one::equals).isPresent()))
                .toList());
        model.put("cards", hits.stream().map(hit -> card(hit, words)).toList());
        PageHead head = head(words.get("outreach.public.list.title"))
                .found(words.get("outreach.public.list.lead"), !wish.isAnything()).withFeed();
        return templates.page("outreach/list", reader, head, model);
    }

    private String count(int hits, Wish wish, RecruitmentWords words) {
        return wish.place()
                .map(place -> words.get("outreach.public.count.near", hits, wish.km(), places.label(place.code(), words.locale())))
                .orElseGet(() -> words.get("outreach.public.count", hits));
    }

    private static Card card(Hit hit, RecruitmentWords words) {
        Call vacancy = hit.vacancy().call();
        RecruitmentText text = vacancy.texts().in(words.locale());
        List<String> about = Stream.of(
                Optional.of(words.municipality(vacancy.municipality().code())),
                hit.km().map(Math::round).filter(km -> km > 0).map(km -> words.get("outreach.public.away", km)),
                words.frequency(vacancy.need()), words.languages(vacancy.need()))
                .flatMap(Optional::stream).toList();
        return new Card("vacature/" + hit.vacancy().slug(), text.title(), about, summary(text), written(vacancy, words.locale()));
    }

    private static PageHead head(String title) {
        return PageHead.of(title, PublicAddress.VACANCIES).styled(STYLES);
    }

    RecruitmentWords words(Locale locale) {
        return new RecruitmentWords(texts, places, locale);
    }
}
