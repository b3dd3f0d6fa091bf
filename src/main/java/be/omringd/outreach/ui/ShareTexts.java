package be.omringd.outreach.ui;

import be.omringd.outreach.AppealSummary;
import be.omringd.outreach.AppealText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody can copy into a message of their own. Nothing is in it that is not on the public page. */
record ShareTexts(String brief, String full) {

    /** In the language of these words. */
    static ShareTexts of(AppealSummary appeal, String address, AppealWords words) {
        AppealText text = appeal.texts().in(words.locale());
        String place = words.municipality(appeal.need().placeCode());
        List<String> facts = Stream.of(words.frequency(appeal.need()), words.when(appeal.need()), words.languages(appeal.need()))
                .flatMap(Optional::stream).toList();
        return new ShareTexts(
                words.get("outreach.share.brief." + appeal.kind(), place, address),
                words.get("outreach.share.full", text.title(), PublicHtml.summary(text),
                        facts.isEmpty() ? place : place + " · " + String.join(" · ", facts), words.day(appeal.until()), address));
    }
}
