package be.omringd.resilience;

import be.omringd.Omringd;
import be.omringd.access.AccessScope;
import be.omringd.access.CurrentActor;
import be.omringd.access.Team;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSubject;
import be.omringd.coaching.CoachingFile;
import be.omringd.demo.CaseScript;
import be.omringd.mirror.MirrorSet;
import be.omringd.mirror.Mirrors;
import be.omringd.shell.Moments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;

/**
 * The whole application, with a script at work in it that brings the cases numbered {@code driven.from} up to {@code driven.to} from
 * a new request to the start of the group, and a mirror to be answered with the codes in the file {@code driven.codes}. Killed and started
 * again, it goes on where the cases are.
 */
public final class DrivenApplication {

    /** How many people are asked to answer the mirror. */
    static final int RESPONDENTS = 30;

    private DrivenApplication() {}

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Omringd.class);
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) ready -> {
            var environment = ready.getApplicationContext().getEnvironment();
            int from = environment.getRequiredProperty("driven.from", Integer.class);
            int to = environment.getRequiredProperty("driven.to", Integer.class);
            openAMirror(ready.getApplicationContext(), Path.of(environment.getRequiredProperty("driven.codes")));
            CaseScript script = new CaseScript(ready.getApplicationContext());
            Thread.ofVirtual().name("script").start(() -> script.drive(from, to));
        });
        application.run(args);
    }

    /** Opens a mirror, the first time that this is started, and writes the codes with which it is answered into a file, each in a line. */
    private static void openAMirror(ApplicationContext context, Path codes) {
        if (Files.exists(codes)) {
            return;
        }
        Mirrors mirrors = context.getBean(Mirrors.class);
        List<String> cards = context.getBean(CurrentActor.class).asProcess(() -> {
            CaseId organisation = context.getBean(CaseFiles.class).open(CoachingFile.KIND,
                    new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()), "Bib De Boekenwurm", AccessScope.of(Team.LUS));
            MirrorSet set = new MirrorSet(List.of(new MirrorSet.TargetGroup("g1", "Mensen met autisme", List.of(
                    new MirrorSet.Sketch("s1", "Wil vooraf weten wat er komt", "Een duidelijk uur", "", "Verrassingen", "")))),
                    MirrorSet.standardTouchpoints(), MirrorSet.standardThresholds());
            return mirrors.cards(mirrors.open(organisation, set, LocalDate.now(Moments.ZONE).plusDays(20)), RESPONDENTS);
        });
        try {
            Files.write(codes, cards.stream().map(card -> card.replace("-", "")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
