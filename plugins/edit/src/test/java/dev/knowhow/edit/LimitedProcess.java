package dev.knowhow.edit;

import dev.knowhow.web.Response;
import java.nio.file.Path;

/** A server that may only write small files. It saves a large text, then a small one, and prints what it answered. */
final class LimitedProcess {

    private static final String NOTE = "/edit/kafka/consumers.md";

    private LimitedProcess() {}

    /** Arguments: the folder of the vault and its index, the number of letters of the large text. */
    public static void main(String[] args) {
        try (EditVault vault = new EditVault(Path.of(args[0]))) {
            Browser ana = vault.as("ana");
            String letters = "x".repeat(Integer.parseInt(args[1]));
            Response large = ana.form(NOTE).replace("twice", letters).save();
            boolean told = large.text().contains("The server cannot write now. Nothing was saved.");
            System.out.println(large.status() + " " + told + " " + large.text().contains(letters));
            Response small = ana.form(NOTE).replace("twice", "2x").save();
            System.out.println(small.status());
        }
    }
}
