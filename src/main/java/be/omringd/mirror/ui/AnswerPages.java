package be.omringd.mirror.ui;

import be.omringd.mirror.Answer;
import be.omringd.mirror.Layer;
import be.omringd.mirror.Lens;
import be.omringd.mirror.MirrorPages;
import be.omringd.mirror.Question;
import be.omringd.mirror.Respondents;
import be.omringd.mirror.Respondents.Asked;
import be.omringd.mirror.Said;
import be.omringd.mirror.ui.AnswerSteps.Field;
import be.omringd.mirror.ui.AnswerSteps.Step;
import be.omringd.publicform.ui.PageHead;
import be.omringd.publicform.ui.PublicFormPage;
import be.omringd.publicform.ui.PublicReader;
import be.omringd.shell.Languages;
import be.omringd.text.TypedText;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where people answer a mirror, on their own telephone and without an account: who holds a card types its code, or scans it. Each step is
 * kept when it is sent; what is typed meanwhile stays in the tab. An unknown code and one of a mirror that ended get the same page.
 */
@Controller
@AnonymousAllowed
class AnswerPages {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerPages.class);
    private static final String PATH = "/" + MirrorPages.ANSWER;
    private static final String DONE = "klaar";
    /** Which step was just kept: its draft in the tab goes. */
    private static final String KEPT = "bewaard";

    private final PublicFormPage pages;
    private final Respondents respondents;
    private final WrongCodes wrongCodes;
    private final MirrorWords words;

    AnswerPages(PublicFormPage pages, Respondents respondents, WrongCodes wrongCodes, MirrorWords words) {
        this.pages = pages;
        this.respondents = respondents;
        this.wrongCodes = wrongCodes;
        this.words = words;
    }

    @GetMapping(PATH)
    ResponseEntity<String> typeACode(HttpServletRequest request) {
        return show(HttpStatus.OK, "mirror/code", request, Map.of("action", PublicReader.of(request).to(MirrorPages.ANSWER)));
    }

    /** To the page of this code, whatever it opens. */
    @PostMapping(PATH)
    ResponseEntity<String> typed(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        String plain = code.replaceAll("[^A-Za-z0-9]", "");
        return to(request, plain.isEmpty() || plain.length() > 40 ? "onbekend" : plain);
    }

    @GetMapping(PATH + "/{code}")
    ResponseEntity<String> welcome(@PathVariable String code, HttpServletRequest request) {
        return respondents.find(code).map(asked -> welcome(HttpStatus.OK, asked, request, null)).orElseGet(() -> unknown(request));
    }

    @PostMapping(PATH + "/{code}")
    ResponseEntity<String> chooseLayer(@PathVariable String code, @RequestParam(defaultValue = "") String layer,
            HttpServletRequest request) {
        Optional<Asked> asked = respondents.find(code);
        if (asked.isEmpty()) {
            return unknown(request);
        }
        Optional<Layer> chosen = find(Layer.values(), layer);
        if (chosen.isEmpty()) {
            return welcome(HttpStatus.UNPROCESSABLE_CONTENT, asked.get(), request, "mirror.check.layer");
        }
        return respondents.choose(code, chosen.get()) ? to(request, asked.get().code(), "1") : unknown(request);
    }

    private ResponseEntity<String> welcome(HttpStatus status, Asked asked, HttpServletRequest request, @Nullable String wrong) {
        Locale locale = Languages.of(request);
        Map<String, Object> model = new HashMap<>();
        model.put("action", PublicReader.of(request).to(path(asked.code())));
        model.put("minutes", 2 + 2 * AnswerSteps.count(asked.set()));
        model.put("until", words.date(asked.closesOn(), locale));
        model.put("layers", List.of(Layer.values()));
        model.put("layer", asked.layer());
        model.put("wrong", wrong);
        return show(status, "mirror/welcome", request, model);
    }

    @GetMapping(PATH + "/{code}/{step}")
    ResponseEntity<String> step(@PathVariable String code, @PathVariable("step") String typed, HttpServletRequest request) {
        int step = number(typed);
        Optional<Asked> asked = respondents.find(code);
        if (asked.isEmpty()) {
            return unknown(request);
        }
        if (asked.get().layer() == null || step < 1 || step > AnswerSteps.count(asked.get().set())) {
            return to(request, asked.get().code());
        }
        Step shown = steps(request).step(asked.get().set(), step, question -> asked.get().answers().getOrDefault(question, Answer.NONE));
        return show(HttpStatus.OK, asked.get(), step, shown, null, request);
    }

    /** Keeps a step, and goes on with the next one. What is too long comes back as it was. */
    @PostMapping(PATH + "/{code}/{step}")
    ResponseEntity<String> keep(@PathVariable String code, @PathVariable("step") String sent, HttpServletRequest request) {
        int step = number(sent);
        Optional<Asked> found = respondents.find(code);
        if (found.isEmpty()) {
            return unknown(request);
        }
        Asked asked = found.get();
        int last = AnswerSteps.count(asked.set());
        if (asked.layer() == null || step < 1 || step > last) {
            return to(request, asked.code());
        }
        Map<Question, Answer> answers = new LinkedHashMap<>();
        AnswerSteps.questions(asked.set(), step).forEach(question -> answers.put(question, read(question, request)));
        Step typed = steps(request).step(asked.set(), step, answers::get);
        if (typed.fields().stream().anyMatch(Field::tooLong)) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, asked, step, typed, null, request);
        }
        try {
            if (!respondents.answer(code, answers)) {
                return unknown(request);
            }
        } catch (DataAccessException | TransactionException away) {
            // the messages of exceptions can quote what was typed
            LOG.error("Answers could not be kept: {}", away.getClass().getName());
            return show(HttpStatus.SERVICE_UNAVAILABLE, asked, step, typed, "mirror.public.notice.failed", request);
        }
        String next = step == last ? DONE : String.valueOf(step + 1);
        return redirect(PublicReader.of(request).to(path(asked.code()) + "/" + next) + "&" + KEPT + "=" + step);
    }

    @GetMapping(PATH + "/{code}/" + DONE)
    ResponseEntity<String> done(@PathVariable String code, HttpServletRequest request) {
        return respondents.find(code).map(asked -> show(HttpStatus.OK, "mirror/done", request,
                Map.of("until", words.date(asked.closesOn(), Languages.of(request)), "again",
                        PublicReader.of(request).to(path(asked.code()) + "/1"))))
                .orElseGet(() -> unknown(request));
    }

    /** The step that an address names; 0, which is none, where it names something else. */
    private static int number(String typed) {
        return typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : 0;
    }

    private static Answer read(Question question, HttpServletRequest request) {
        String[] lenses = request.getParameterMap().getOrDefault(AnswerSteps.LENSES + question.item(), new String[0]);
        Set<Lens> chosen = EnumSet.noneOf(Lens.class);
        Arrays.stream(lenses).flatMap(lens -> find(Lens.values(), lens).stream()).forEach(chosen::add);
        return new Answer(find(Said.values(), request.getParameter(AnswerSteps.SAID + question.item())).orElse(null), chosen,
                TypedText.lines(request.getParameter(AnswerSteps.REMARK + question.item())));
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, @Nullable String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private AnswerSteps steps(HttpServletRequest request) {
        return new AnswerSteps(words, Languages.of(request));
    }

    private ResponseEntity<String> show(HttpStatus status, Asked asked, int number, Step step, @Nullable String notice,
            HttpServletRequest request) {
        PublicReader reader = PublicReader.of(request);
        int last = AnswerSteps.count(asked.set());
        Map<String, Object> model = new HashMap<>();
        model.put("step", step);
        model.put("number", number);
        model.put("last", last);
        model.put("choices", List.of(Said.values()));
        model.put("lenses", List.of(Lens.values()));
        model.put("longest", Answer.LONGEST_REMARK);
        model.put("draft", draft(asked.code(), number));
        model.put("action", reader.to(path(asked.code()) + "/" + number));
        model.put("back", reader.to(path(asked.code()) + (number == 1 ? "" : "/" + (number - 1))));
        model.put("sent", status != HttpStatus.OK);
        model.put("notice", notice);
        return show(status, "mirror/step", request, model);
    }

    /** Nothing but this: whether there was ever such a code, nobody is told. */
    private ResponseEntity<String> unknown(HttpServletRequest request) {
        boolean often = wrongCodes.oneMore(request.getRemoteAddr());
        return show(often ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND, "mirror/unknown", request,
                Map.of("key", often ? "mirror.public.tooMany" : "mirror.public.unknown", "again",
                        PublicReader.of(request).to(MirrorPages.ANSWER)));
    }

    private ResponseEntity<String> show(HttpStatus status, String template, HttpServletRequest request, Map<String, ?> model) {
        PageHead head = PageHead.of(words.get(Languages.of(request), "mirror.public.title"), MirrorPages.ANSWER).styled("mirror/answer.css")
                .scripted();
        String kept = request.getParameter(KEPT);
        String code = request.getRequestURI().replaceFirst(".*/" + MirrorPages.ANSWER + "/([^/]*).*", "$1");
        return pages.tell(status, template, kept != null && kept.matches("\\d{1,2}") ? head.forgetting(draft(code, Integer.parseInt(kept)))
                : head, request, model);
    }

    /** The name of a draft in the tab of a browser. */
    private static String draft(String code, int step) {
        return "omringd.spiegel." + Integer.toHexString(code.toUpperCase(Locale.ROOT).hashCode()) + "." + step;
    }

    private static String path(String code) {
        return MirrorPages.ANSWER + "/" + code;
    }

    private static ResponseEntity<String> to(HttpServletRequest request, String... parts) {
        return redirect(PublicReader.of(request).to(MirrorPages.ANSWER + "/" + String.join("/", parts)));
    }

    private static ResponseEntity<String> redirect(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).cacheControl(CacheControl.noStore()).build();
    }
}
