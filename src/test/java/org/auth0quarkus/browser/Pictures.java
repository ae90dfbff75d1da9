package org.auth0quarkus.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;

/** Screenshots for people: in target/screenshots, or where {@code -Dscreenshots} says, which for the docs is docs/images. */
final class Pictures {
    private static final Path DIRECTORY = Path.of(System.getProperty("screenshots", "target/screenshots"));

    private Pictures() {}

    /** What is seen in the window, without the focus and the mouse of whoever got there. */
    static void take(Window window, String name) {
        Page page = window.page();
        page.mouse().move(0, 0);
        page.evaluate("document.activeElement.blur()");
        byte[] png = page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
        try {
            save(ImageIO.read(new ByteArrayInputStream(png)), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chromium is quick about it; this takes a quarter off. */
    private static void save(BufferedImage seen, String name) throws IOException {
        BufferedImage opaque = new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(seen, 0, 0, null);
        Path file = Files.createDirectories(DIRECTORY).resolve(name + ".png");
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            ImageWriteParam smallest = writer.getDefaultWriteParam();
            smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            smallest.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque, null, null), smallest);
        } finally {
            writer.dispose();
        }
    }
}
