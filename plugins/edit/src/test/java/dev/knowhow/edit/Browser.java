package dev.knowhow.edit;

import dev.knowhow.web.Request;
import dev.knowhow.web.Response;
import dev.knowhow.web.Web;
import dev.knowhow.web.page.UrlEncoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript in which a member is signed in; it sends forms as browsers do. */
record Browser(Web web, String user, String language) {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
    private static final Pattern TEXT = Pattern.compile("(?s)<textarea[^>]* name=\"([^\"]*)\"[^>]*>\n(.*?)</textarea>");
    private static final Pattern PROPERTY = Pattern.compile("name=\"(property\\.[^\"]*)\" value=\"([^\"]*)\"");

    Browser(Web web, String user) {
        this(web, user, "en");
    }

    Response get(String target) {
        return web.answer(signed(Request.get(target)));
    }

    private Request signed(Request request) {
        Request accepting = request.header("Accept-Language", language);
        return user.isEmpty() ? accepting : accepting.header("X-User", user);
    }

    /** The form of a page, with its hidden fields and the whole text in one field. */
    Form form(String target) {
        return form(get(target), target);
    }

    Form form(Response page, String target) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page.text());
        while (hidden.find()) {
            fields.put(hidden.group(1), plain(hidden.group(2)));
        }
        Map<String, String> texts = texts(page);
        fields.put("text", texts.getOrDefault("matter", "") + texts.getOrDefault("text", ""));
        return new Form(this, target, fields, Map.of("sec-fetch-site", "same-origin"));
    }

    /** The form of a page with all its fields. */
    Form divided(Response page, String target) {
        Form form = form(page, target);
        for (Map.Entry<String, String> text : texts(page).entrySet()) {
            form = form.with(text.getKey(), text.getValue());
        }
        Matcher property = PROPERTY.matcher(page.text());
        while (property.find()) {
            form = form.with(property.group(1), plain(property.group(2)));
        }
        return form;
    }

    private static Map<String, String> texts(Response page) {
        Map<String, String> texts = new LinkedHashMap<>();
        Matcher text = TEXT.matcher(page.text());
        while (text.find()) {
            texts.put(text.group(1), plain(text.group(2)));
        }
        return texts;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** A form as it is sent. */
    record Form(Browser browser, String target, Map<String, String> fields, Map<String, String> headers) {

        String text() {
            return fields.getOrDefault("text", "");
        }

        Form with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(fields);
            more.put(name, value);
            return new Form(browser, target, more, headers);
        }

        Form without(String name) {
            Map<String, String> fewer = new LinkedHashMap<>(fields);
            fewer.remove(name);
            return new Form(browser, target, fewer, headers);
        }

        Form replace(String old, String fresh) {
            if (!text().contains(old)) {
                throw new IllegalArgumentException("no '" + old + "' in " + text());
            }
            return with("text", text().replace(old, fresh));
        }

        Form header(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            if (value.isEmpty()) {
                more.remove(name);
            }
            return new Form(browser, target, fields, more);
        }

        Response save() {
            return with("do", "save").send();
        }

        Response preview() {
            return with("do", "preview").send();
        }

        /** Sends the form. A browser sends CR LF as line end of each value. */
        Response send() {
            String body = fields.entrySet().stream()
                    .map(field -> UrlEncoding.part(field.getKey()) + "="
                            + UrlEncoding.part(field.getValue().replace("\n", "\r\n")))
                    .collect(Collectors.joining("&"));
            return send(body.getBytes(StandardCharsets.US_ASCII));
        }

        /** Sends the form with a file. */
        Response sendPicture(String name, byte[] content) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (Map.Entry<String, String> field : fields.entrySet()) {
                part(body, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8));
            }
            part(body, "name=\"picture\"; filename=\"" + name + "\"\r\nContent-Type: image/png", content);
            body.writeBytes("--xYz--\r\n".getBytes(StandardCharsets.US_ASCII));
            return header("Content-Type", "multipart/form-data; boundary=xYz").send("?picture", body.toByteArray());
        }

        private static void part(ByteArrayOutputStream body, String head, byte[] content) {
            body.writeBytes(
                    ("--xYz\r\nContent-Disposition: form-data; " + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }

        Response send(byte[] body) {
            return send("", body);
        }

        Response send(String query, byte[] body) {
            String path = target.replaceFirst("\\?.*", "");
            Request request = browser.signed(Request.get(path + query))
                    .method("POST")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Host", "localhost")
                    .body(max -> Arrays.copyOf(body, Math.min(body.length, max + 1)));
            for (Map.Entry<String, String> header : headers.entrySet()) {
                request = request.header(header.getKey(), header.getValue());
            }
            return browser.web().answer(request);
        }
    }
}
