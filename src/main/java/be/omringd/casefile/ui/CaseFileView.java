package be.omringd.casefile.ui;

import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseNotes;
import be.omringd.casefile.CaseProgress;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.OfCase;
import be.omringd.casefile.StuckSteps;
import be.omringd.casefile.StuckSteps.Stuck;
import be.omringd.engine.EngineHealth;
import be.omringd.engine.ProcessNames;
import be.omringd.person.ContactDetails;
import be.omringd.shell.Live;
import be.omringd.shell.MailLink;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.text.PhoneNumber;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;

/** A file on a page: whom it is about, where it stands, what other modules know, what happened. */
@Route(value = CaseFilePages.FILE, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER", "TRAINER"})
@StyleSheet("context://casefile/casefile.css")
class CaseFileView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final CaseFiles files;
    private final CaseProgress progress;
    private final StuckSteps stuckSteps;
    private final StuckList stuckList;
    private final CaseActions actions;
    private final NotesOnTimeline notes;
    private final CaseWords words;
    private final ProcessNames names;
    private final EngineHealth engine;
    private final Moments moments;
    private final Live live;
    private final Texts texts;
    private final List<CaseFileSection> sections;
    private final List<TimelineDetail> details;
    private final Div head = new Div();
    private final Div who = new Div();
    private final Button note = new Button();
    private final Div menu = new Div();
    private final Div facts = new Div();
    private final Section stuck = new Section();
    private final Div parts = new Div();
    private CaseId id;
    private WhereItStands where;
    private CaseTimeline timeline;
    private String title = "";

    CaseFileView(CaseFiles files, CaseProgress progress, StuckSteps stuckSteps, StuckList stuckList, CaseActions actions, CaseNotes notes,
            CaseWords words, ProcessNames names, EngineHealth engine, Moments moments, Live live, Texts texts,
            ObjectProvider<CaseFileSection> sections, ObjectProvider<TimelineDetail> details) {
        this.files = files;
        this.progress = progress;
        this.stuckSteps = stuckSteps;
        this.stuckList = stuckList;
        this.actions = actions;
        this.notes = new NotesOnTimeline(notes, moments, texts);
        this.words = words;
        this.names = names;
        this.engine = engine;
        this.moments = moments;
        this.live = live;
        this.texts = texts;
        this.sections = sections.stream().sorted(Comparator.comparingInt(CaseFileSection::order)).toList();
        this.details = details.orderedStream().toList();
        addClassName("casefile");
        head.addClassNames("card", "casefile-head");
        stuck.addClassNames("card", "casefile-stuck");
        stuck.getElement().setAttribute("role", "status");
        parts.addClassName("casefile-parts");
        makeHead();
        live.refresh(this, CaseEvent.class, changed -> changed.caseId().equals(id), this::refresh);
        live.refresh(this, OfCase.class, changed -> id != null && changed.caseId().equals(id.value()), this::refresh);
        live.refresh(this, EngineHealth.Changed.class, changed -> true, this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = CaseId.of(parameter);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("No such file");
        }
        removeAll();
        where = new WhereItStands(progress, engine, names, moments, texts);
        where.follow(id, live, () -> showWhere(files.get(id)));
        timeline = new CaseTimeline(id, files, notes, names, details, moments, texts);
        Div columns = new Div(parts, timeline);
        columns.addClassName("casefile-columns");
        add(head, stuck, where, columns);
        refresh();
        // a link may point at one of the parts
        getElement()
                .executeJs("setTimeout(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(), 300)");
    }

    private void refresh() {
        CaseSummary file = files.get(id);
        title = file.title();
        showHead(file);
        showStuck();
        showWhere(file);
        showParts(file);
        timeline.refresh();
    }

    private void showWhere(CaseSummary file) {
        where.setVisible(!file.isErased());
        if (where.isVisible()) {
            where.refresh(file);
        }
    }

    /** The head is built once, so that what changes in it leaves the cursor where it is. */
    private void makeHead() {
        note.setText(texts.get(locale(), "casefile.note.menu"));
        note.setIcon(VaadinIcon.PENCIL.create());
        note.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        note.addClassName("not-on-paper");
        note.addClickListener(click -> notes.write(files.get(id), this::refresh));
        Div todo = new Div(note, menu);
        todo.addClassName("casefile-todo");
        Div top = new Div(who, todo);
        top.addClassName("page-head");
        head.add(top, facts);
    }

    private void showHead(CaseSummary file) {
        Div badges = new Div();
        badges.addClassName("casefile-badges");
        words.badges(file, locale()).forEach(badges::add);
        Div name = new Div(new H1(file.title()), badges);
        name.addClassName("casefile-name");
        Span phase = new Span(words.phase(file.phase(), locale()));
        phase.addClassName("casefile-phase");
        Paragraph stands = new Paragraph(phase, new Span(since(file)));
        stands.addClassName("casefile-stands");
        who.removeAll();
        who.add(name, stands);
        note.setVisible(!file.isErased());
        menu.removeAll();
        menu.add(actions.menu(file, timeline::showAll, this::refresh));
        facts.removeAll();
        facts.add(facts(file));
    }

    private void showStuck() {
        List<Stuck> steps = stuckSteps.of(id);
        stuck.removeAll();
        stuck.setVisible(!steps.isEmpty());
        if (!steps.isEmpty()) {
            stuck.add(new H2(texts.get(locale(), "casefile.stuck.here")), stuckList.of(steps, false, this::refresh));
        }
    }

    private String since(CaseSummary file) {
        if (file.status() == CaseStatus.CLOSED) {
            return texts.get(locale(), "casefile.closedOn", moments.date(file.closedAt(), locale()),
                    texts.get(locale(), "casefile.reason." + file.closeReason()));
        }
        if (file.status() == CaseStatus.PAUSED) {
            return texts.get(locale(), "casefile.pausedSince", moments.date(file.pausedAt(), locale()));
        }
        return texts.get(locale(), "casefile.since", moments.date(file.phaseSince(), locale()));
    }

    private Component facts(CaseSummary file) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("casefile-facts");
        if (file.contact() != null) {
            factsOf(file.contact(), words.place(file, locale()) + " · " + words.scope(file, locale()), facts);
        } else {
            fact(facts, "casefile.fact.about", new Span(words.about(file, locale())));
            fact(facts, "casefile.fact.scope." + file.kind().access(), new Span(words.scope(file, locale())));
        }
        fact(facts, "casefile.fact.opened", new Span(moments.date(file.openedAt(), locale())));
        return facts;
    }

    private void factsOf(ContactDetails person, String place, DescriptionList facts) {
        fact(facts, "casefile.fact.place", new Span(place));
        if (person.erasedOn() != null) {
            fact(facts, "casefile.fact.erased", new Span(moments.date(person.erasedOn(), locale())));
            return;
        }
        fact(facts, "casefile.fact.language", new Span(texts.get(locale(), "casefile.language." + person.language())));
        Div reach = new Div();
        reach.addClassName("casefile-reach");
        if (person.phone() != null) {
            reach.add(new Anchor(PhoneNumber.link(person.phone()), person.phone()));
        }
        if (person.mail() != null) {
            reach.add(new MailLink(person.mail()));
        }
        if (person.contactPreference() != null) {
            Span preference = new Span(texts.get(locale(), "casefile.prefers." + person.contactPreference()));
            preference.addClassName("quiet");
            reach.add(preference);
        }
        if (reach.getComponentCount() == 0) {
            Span unknown = new Span(texts.get(locale(), "casefile.fact.reach.unknown"));
            unknown.addClassName("quiet");
            reach.add(unknown);
        }
        fact(facts, "casefile.fact.reach", reach);
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new Div(new DescriptionList.Term(texts.get(locale(), key)), new DescriptionList.Description(value)));
    }

    private void showParts(CaseSummary file) {
        parts.removeAll();
        for (CaseFileSection section : sections) {
            if (!section.shownOn(file.kind())) {
                continue;
            }
            section.create(file).ifPresent(content -> {
                Section part = new Section(new H2(texts.get(locale(), section.titleKey())), content);
                part.addClassName("card");
                part.setId(section.titleKey());
                parts.add(part);
            });
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Omringd";
    }

    private Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
