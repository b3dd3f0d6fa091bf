package be.omringd.demo;

import be.omringd.access.SignInNote;
import be.omringd.demo.DemoAccounts.DemoAccount;
import be.omringd.shell.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says on the sign-in page that this is a demonstration, and who can sign in, as long as anybody can with its password. */
@Component
class DemoSignInNote implements SignInNote {

    private final DemoAccounts accounts;
    private final Texts texts;

    DemoSignInNote(DemoAccounts accounts, Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    @Override
    public Optional<Note> find(Locale locale) {
        List<DemoAccount> open = accounts.open();
        return open.isEmpty() ? Optional.empty() : Optional.of(new Note(
                texts.get(locale, "demo.signIn.title"), texts.get(locale, "demo.signIn.what"), texts.get(locale, "demo.signIn.how"),
                DemoAccounts.PASSWORD, open.stream().map(account -> new Account(account.username(), does(account, locale))).toList()));
    }

    private String does(DemoAccount account, Locale locale) {
        String role = texts.get(locale, "access.role." + account.role());
        Stream<String> regions = account.regions().stream().sorted().map(region -> texts.get(locale, "place.region." + region));
        Stream<String> partners = account.teams().stream().sorted().map(team -> texts.get(locale, "access.team." + team));
        return Stream.of(Stream.of(role), regions, partners).flatMap(parts -> parts).collect(Collectors.joining(", "));
    }
}
