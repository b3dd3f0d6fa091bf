package be.omringd.outreach.ui;

import be.omringd.outreach.RecruitmentSummary.Online;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.outreach.RecruitmentText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody can copy into a message of their own. Nothing is in it that is not on the public page. */
record ShareTexts(String brief, String full) {

    /** In the language of these words. */
    static ShareTexts of(RecruitmentSummary recruitment, Online online, String address, RecruitmentWords words) {
        RecruitmentText text = recruitment.texts().in(words.locale());
        String place = words.municipality(recruitment.need().placeCode());
        List<String> facts =
                Stream.of(words.frequency(recruitment.need()), words.when(recruitment.need()), words.languages(recruitment.need()))
                        .flatMap(Optional::stream).toList();
        return new ShareTexts(
                words.get("outreach.share.brief." + recruitment.kind(), place, address),
                words.get("outreach.share.full", text.title(), PublicHtml.summary(text),
                        facts.isEmpty() ? place : place + " · " + String.join(" · ", facts), words.day(online.until()), address));
    }
}
