package dev.knowhow.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberKindTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dependabot[bot]",
                "dependabot",
                "github-actions",
                "GitHub Actions",
                "docs-bot",
                "Renovate Bot <29139614+renovate[bot]@users.noreply.github.com>",
                "Release <release-bot@example.org>",
                "action@github.com",
                "Copilot",
                "Copilot <175728472+Copilot@users.noreply.github.com>",
                "OpenTelemetry Bot",
                "The Miri Cronjob Bot <miri@cron.bot>",
                "Acme Release Bot",
                "GitHub <noreply@github.com>",
                "aider (gpt-4o) <noreply@aider.chat>"
            })
    void machines(String name) {
        assertThat(MemberKind.of(name)).isEqualTo(MemberKind.BOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Rust Release Team",
                "Platform team",
                "Team Rocket",
                "docs-team",
                "Async Working Group",
                "The Go Authors",
                "OpenTelemetry Governance Committee",
                "The Leadership Council",
                "Const Generics Project Group",
                "Rust Security Response WG",
                "Kubernetes contributors",
                "Core Team <core@example.org>"
            })
    void teams(String name) {
        assertThat(MemberKind.of(name)).isEqualTo(MemberKind.TEAM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Ruiz",
                "ana",
                "ana@example.org",
                "Li Talbot",
                "Ben Bot <ben@acme.org>",
                "Bot",
                "Jan Group",
                "Tina <tina@weblate.org>",
                "abbot",
                "Tea M",
                "Steam",
                "Teamer Jo",
                "<>",
                ""
            })
    void people(String name) {
        assertThat(MemberKind.of(name)).isEqualTo(MemberKind.PERSON);
    }
}
