package be.omringd.coaching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an organisation told in the first talk. */
public record FirstTalk(LocalDate talkedOn, String sector, String whyNow, @Nullable String takesPart, @Nullable String expectation) {}
